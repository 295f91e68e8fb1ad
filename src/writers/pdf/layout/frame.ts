/** What is drawn behind or beside blocks, on every page that they run over. Lengths in points. */
export interface Frame {
  readonly fill?: string
  readonly stroke?: { readonly color: string; readonly thickness: number }
  /** Line along the left side. */
  readonly bar?: { readonly color: string; readonly thickness: number }
  readonly padding: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
}
