import type { PDFDocumentProxy } from 'pdfjs-dist'
import { pdfObjects } from '../../../disclosure/pdf/objects.ts'
import { sha256 } from '../../../hash.ts'
import { LINE, TextBuilder } from '../../text/reading-text.ts'
import { plainLine } from '../../text/squeeze.ts'
import { type Destination, type Part, type Reading, UnreadableError } from '../reading.ts'
import { type PageText, readPage } from './pages.ts'
import { type MarkedContent, type StructureNode, structureOf } from './structure.ts'

/**
 * Reads a PDF with pdf.js, in the order of its structure tree, notes last. pdf.js leaves rejections unhandled where a file
 * is broken: `thread.ts` keeps them away from the rest.
 *
 * @throws UnreadableError when it is none.
 */
export async function parsePdf(bytes: Uint8Array): Promise<Reading> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    stopAtErrors: false,
  })
  try {
    const document = await task.promise
    const pages: PageText[] = []
    for (let page = 1; page <= document.numPages; page += 1) pages.push(await readPage(document, page))
    const structure = structureOf(pdfObjects(bytes))
    return {
      text: textOf(structure, pages),
      anchors: new Map(),
      destinations: await destinations(document),
      parts: await partsOf(document, pages, structure),
      revisions: [],
      savedBy: undefined,
    }
  } catch (error) {
    throw new UnreadableError(error instanceof Error ? error.message : String(error))
  } finally {
    await task.destroy()
  }
}

const INLINE = new Set(['Span', 'Link', 'Reference', 'Quote', 'Code'])

function textOf(structure: StructureNode | undefined, pages: readonly PageText[]) {
  const builder = new TextBuilder()
  const byId = new Map(pages.map((page) => [page.id, page]))
  const notes: StructureNode[] = []
  const walk = (node: StructureNode | MarkedContent): void => {
    if ('mcid' in node) {
      const page = byId.get(node.page)
      const text = page?.content.get(node.mcid)
      if (page && text !== undefined) builder.add(text, { name: `page ${page.page}` })
      return
    }
    // the mark of a note is a number that no record holds
    if (node.type === 'Reference') return
    if (node.type === 'Note' && !notes.includes(node)) {
      notes.push(node)
      return
    }
    const inline = INLINE.has(node.type)
    if (!inline) builder.block()
    let last = 0
    for (const child of node.children) {
      // one element's content on two pages, or in two pieces, has a line end between
      if ('mcid' in child && child.page !== last && last !== 0) builder.add(LINE)
      if ('mcid' in child) last = child.page
      walk(child)
    }
    if (!inline) builder.block()
  }
  if (structure) walk(structure)
  for (const note of notes) walk(note)
  return builder.text()
}

async function destinations(document: PDFDocumentProxy): Promise<Map<string, Destination>> {
  const found = new Map<string, Destination>()
  for (const [name, target] of Object.entries(await document.getDestinations())) {
    const [page] = Array.isArray(target) ? target : []
    if (typeof page === 'object' && page !== null) found.set(name, { page: (await document.getPageIndex(page)) + 1 })
  }
  return found
}

const part = (name: string, value: unknown, place = name): Part => ({
  name,
  value: String(value),
  spot: { name: place },
})

async function partsOf(
  document: PDFDocumentProxy,
  pages: readonly PageText[],
  structure: StructureNode | undefined,
): Promise<Part[]> {
  const { info, metadata } = await document.getMetadata()
  const outline: string[] = []
  const walk = (items: Awaited<ReturnType<typeof document.getOutline>> | undefined): void => {
    for (const { title, items: inner } of items ?? []) {
      outline.push(title)
      walk(inner)
    }
  }
  walk(await document.getOutline())
  return [
    part('pages', document.numPages),
    ...Object.entries(info)
      .filter(([key]) => key !== 'IsLinearized')
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => part(`information ${key}`, typeof value === 'object' ? JSON.stringify(value) : value)),
    part('XMP metadata', metadata?.getRaw() ?? ''),
    ...outline.map((title) => part('outline', title)),
    ...pages.flatMap(({ page, artifacts, links }) => [
      part(`page ${page} header and footer`, plainLine(artifacts), `page ${page}`),
      ...links.map((link) => part(`page ${page} link`, link, `page ${page}`)),
    ]),
    ...structureParts(structure),
    ...(await attachmentParts(document)),
  ]
}

/** Types and texts of the structure tree, in order. */
function structureParts(structure: StructureNode | undefined): Part[] {
  const parts: Part[] = []
  const walk = (node: StructureNode | MarkedContent): void => {
    if ('mcid' in node) return
    parts.push(part(`structure ${node.type}`, node.words.join(' '), 'structure tree'))
    node.children.forEach(walk)
  }
  if (structure) walk(structure)
  return parts
}

/** Attachments, as text where they are text, so that a difference can be shown. */
async function attachmentParts(document: PDFDocumentProxy): Promise<Part[]> {
  const attachments: Record<string, { content: Uint8Array; description?: string }> | null =
    await document.getAttachments()
  return Object.entries(attachments ?? {}).flatMap(([name, { content, description }]) => {
    const isText = /\.(?:md|json)$/.test(name)
    const value = isText ? new TextDecoder().decode(content) : sha256(content)
    return [part(`attachment ${name}`, value), part(`description of attachment ${name}`, description ?? '')]
  })
}
