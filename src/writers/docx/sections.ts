import type { Block, PageKind, SectionBlock } from './block.ts'

/**
 * Section breaks where they take effect: none that changes nothing or has nothing after it, and headings go with what
 * they head. A page break beside a section break says nothing more.
 */
export function settled(blocks: readonly Block[]): readonly Block[] {
  const result: Block[] = []
  let page: PageKind = 'portrait'
  let pending: SectionBlock | undefined
  for (const block of blocks) {
    if (block.type === 'section') {
      pending = { ...block, fresh: block.fresh || (pending?.fresh ?? false) }
      continue
    }
    if (block.type === 'page-break') {
      if (!pending && result.at(-1)?.type !== 'page-break' && result.length > 0) result.push(block)
      continue
    }
    if (pending && (pending.fresh || pending.page !== page)) {
      const at = pending.fresh ? result.length : beforeHeadings(result)
      const breaks = result[at - 1]?.type === 'page-break' ? 1 : 0
      result.splice(at - breaks, breaks, pending)
      page = pending.page
    }
    pending = undefined
    result.push(block)
  }
  return result.at(-1)?.type === 'page-break' ? result.slice(0, -1) : result
}

/** Where the headings at the end of `blocks` begin. */
function beforeHeadings(blocks: readonly Block[]): number {
  const last = blocks.findLastIndex((block) => !(block.type === 'paragraph' && block.properties.heading))
  return last + 1
}
