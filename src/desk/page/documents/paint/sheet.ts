import type { PreviewDocument } from '../../../api.ts'

/** A document that was drawn. */
export interface Sheet {
  /** What its words stand in. */
  readonly root: Node
  readonly window: Window & typeof globalThis
  /** What scrolls. */
  readonly scroller: Element
  /** What was put into the host. */
  readonly element: HTMLElement
  /** Settles when what is not seen is drawn too, where that comes later. */
  readonly whole?: Promise<void>
}

/**
 * Draws a document into a host, unseen; whoever asked shows it. Where an earlier state of the same document is drawn
 * already, that may become the new one, at once and in its place: its element is given back then. What a painter goes on
 * with after that ends with `abort`.
 *
 * @throws StaleError where the server does not keep it any longer.
 */
export type Painter = (
  host: HTMLElement,
  document: PreviewDocument,
  abort: AbortSignal,
  before: Sheet | undefined,
) => Promise<Sheet>

/** The server does not keep a preview any longer. */
export class StaleError extends Error {}

/** The bytes of a previewed document. @throws StaleError where the server does not keep them any longer. */
export async function fetched(href: string, abort: AbortSignal): Promise<Response> {
  const answer = await fetch(href, { signal: abort })
  if (!answer.ok) throw new StaleError()
  return answer
}
