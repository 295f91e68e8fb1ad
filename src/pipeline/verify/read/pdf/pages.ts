import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { LINE } from '../../text/reading-text.ts'

/** What pdf.js reads of a page. */
export interface PageText {
  /** From 1. */
  readonly page: number
  /** Object number, by which the structure tree names it. */
  readonly id: number
  /** Text of each marked content, by MCID. */
  readonly content: ReadonlyMap<number, string>
  /** Text outside of the structure: headers, footers, repeated table heads. */
  readonly artifacts: string
  readonly links: readonly string[]
}

const SOFT_HYPHEN = '\u00ad'

type Item = Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'][number]

export async function readPage(document: PDFDocumentProxy, page: number): Promise<PageText> {
  const proxy = await document.getPage(page)
  const { items } = await proxy.getTextContent({ includeMarkedContent: true, disableNormalization: true })
  const annotations: { url?: string; contentsObj?: { str: string } }[] = await proxy.getAnnotations()
  return {
    page,
    id: proxy.ref?.num ?? 0,
    ...textOf(items),
    links: annotations.map(({ url, contentsObj }) => `${url ?? ''} ${contentsObj?.str ?? ''}`.trim()),
  }
}

/** Shares the text of a page out among its marked contents. */
function textOf(items: readonly Item[]): Pick<PageText, 'content' | 'artifacts'> {
  const content = new Map<number, string>()
  const open: (number | undefined)[] = []
  let artifacts = ''
  let waiting = ''
  const add = (text: string) => {
    const mcid = open.findLast((id) => id !== undefined)
    if (mcid === undefined) artifacts += text
    else content.set(mcid, (content.get(mcid) ?? '') + text)
  }
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop()
      else open.push(mcidOf(item.id))
      continue
    }
    if (item.str !== '') {
      // a hyphen that stands for nothing: `/Span <</ActualText (soft hyphen)>>` at a line's end
      const isAdded = item.str === '-' && open.length > 1 && open.at(-1) === undefined
      add(waiting + (isAdded ? SOFT_HYPHEN : item.str))
      waiting = ''
    }
    if (item.hasEOL) waiting = LINE
  }
  return { content, artifacts }
}

function mcidOf(id: string | null | undefined): number | undefined {
  const found = /_mc(\d+)$/.exec(id ?? '')?.[1]
  return found === undefined ? undefined : Number(found)
}
