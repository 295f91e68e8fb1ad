/**
 * What a file has around its lines. On the page every text has plain line feeds and no byte order mark, so that
 * offsets are those of the editor; saving puts back what was there.
 */
export interface LineEnds {
  readonly mark: boolean
  readonly crlf: boolean
}

/** A text as the page has it, and what belongs around it. Where line ends differ within a file, they become line feeds. */
export function plain(text: string): { readonly text: string; readonly ends: LineEnds } {
  const mark = text.startsWith('\uFEFF')
  const crlf = text.includes('\r\n') && !/(?<!\r)\n/.test(text)
  return { text: (mark ? text.slice(1) : text).replace(/\r\n?/g, '\n'), ends: { mark, crlf } }
}

/** The text as its file has it. */
export const asInFile = (text: string, { mark, crlf }: LineEnds): string =>
  (mark ? '\uFEFF' : '') + (crlf ? text.replaceAll('\n', '\r\n') : text)
