/** Latin font families, as a theme names them, and the one for code. */
export type LatinFamily = 'source-sans-3' | 'source-serif-4' | 'source-code-pro'

/** How a run of text looks. Lengths in points. */
export interface TextStyle {
  readonly family: LatinFamily
  readonly bold: boolean
  readonly italic: boolean
  readonly size: number
  /** `#rrggbb` */
  readonly color: string
  /** Height above the baseline. */
  readonly rise: number
  readonly strike: boolean
  readonly underline: boolean
}
