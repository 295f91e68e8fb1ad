import type { Pdf } from '../archive/pdfkit.ts'
import type { FontResource } from '../fonts/embedded.ts'
import type { Font } from '../fonts/font.ts'
import type { ReadyImage } from '../images/normalise.ts'
import type { TagTree } from '../tags/tree.ts'

/** What painting a document needs at every place. */
export interface Painter {
  readonly pdf: Pdf
  readonly fontOf: (font: Font) => FontResource
  readonly tags: TagTree
  /** Name of the destination of an anchor. */
  readonly destinationOf: (anchor: string) => string
  /** Pictures by the file name that figures give; undefined where one could not be read. */
  readonly images: ReadonlyMap<string, ReadyImage | undefined>
}
