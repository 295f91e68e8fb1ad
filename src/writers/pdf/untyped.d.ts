/* Libraries without types: only what the PDF writer calls. */

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
