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
}

/**
 * Draws a document into a host, unseen; whoever asked shows it. @throws StaleError where the server does not keep it any
 * longer.
 */
export type Painter = (host: HTMLElement, document: PreviewDocument, abort: AbortSignal) => Promise<Sheet>

/** The server does not keep a preview any longer. */
export class StaleError extends Error {}
