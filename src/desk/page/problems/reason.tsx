import { pieces } from './pieces.ts'

/** A sentence of the server with its `code` as code. */
export function Reason({ text }: { text: string }) {
  return <>{pieces(text).map((piece, index) => (piece.isCode ? <code key={index}>{piece.text}</code> : piece.text))}</>
}
