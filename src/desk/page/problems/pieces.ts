/** Text with `code` in backticks, as pieces. */
export function pieces(text: string): readonly { readonly text: string; readonly isCode: boolean }[] {
  return text
    .split(/`([^`]*)`/)
    .map((piece, index) => ({ text: piece, isCode: index % 2 === 1 }))
    .filter((piece) => piece.text !== '')
}

/** The same as nodes, for places that Preact does not draw. */
export const reasonNodes = (text: string): Node[] =>
  pieces(text).map((piece) => {
    if (!piece.isCode) return document.createTextNode(piece.text)
    const code = document.createElement('code')
    code.textContent = piece.text
    return code
  })
