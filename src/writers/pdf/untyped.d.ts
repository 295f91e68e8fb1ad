/* Libraries without types: only what the PDF writer calls. */

declare module 'fontkit' {
  export interface Glyph {
    readonly id: number
    readonly codePoints: readonly number[]
    readonly advanceWidth: number
  }
  export interface GlyphPosition {
    readonly xAdvance: number
    readonly xOffset: number
    readonly yOffset: number
  }
  export interface GlyphRun {
    readonly glyphs: readonly Glyph[]
    readonly positions: readonly GlyphPosition[]
    readonly advanceWidth: number
  }
  export interface Font {
    readonly postscriptName: string
    readonly unitsPerEm: number
    getGlyph(id: number, codePoints?: readonly number[]): Glyph
    hasGlyphForCodePoint(codePoint: number): boolean
    layout(text: string): GlyphRun
  }
  export function create(buffer: Uint8Array): Font
}

declare module 'linebreak' {
  export interface Break {
    readonly position: number
    readonly required: boolean
  }
  export default class LineBreaker {
    constructor(text: string)
    nextBreak(): Break | null
  }
}

declare module 'hyphen/en-us/index.js' {
  export function hyphenateSync(text: string): string
}
declare module 'hyphen/en-gb/index.js' {
  export function hyphenateSync(text: string): string
}
declare module 'hyphen/de/index.js' {
  export function hyphenateSync(text: string): string
}
declare module 'hyphen/fr/index.js' {
  export function hyphenateSync(text: string): string
}
