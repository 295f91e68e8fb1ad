import type { Block } from './block.ts'
import { layFigure } from './blocks/figure.ts'
import { layGrid } from './blocks/grid.ts'
import { layGroup } from './blocks/group.ts'
import { layItem } from './blocks/item.ts'
import { layParagraph } from './blocks/paragraph.ts'
import { layRule } from './blocks/rule.ts'
import type { Flow, Measure } from './flow.ts'

/** Lays blocks one below the other: adds their slabs to the flow. */
export function layBlocks(flow: Flow, blocks: readonly Block[], measure: Measure): void {
  for (const block of blocks) layBlock(flow, block, measure)
}

function layBlock(flow: Flow, block: Block, measure: Measure): void {
  switch (block.type) {
    case 'paragraph':
      layParagraph(flow, block, measure)
      break
    case 'group':
      layGroup(flow, block, measure)
      break
    case 'item':
      layItem(flow, block, measure)
      break
    case 'grid':
      layGrid(flow, block, measure)
      break
    case 'figure':
      layFigure(flow, block, measure)
      break
    case 'rule':
      layRule(flow, block, measure)
      break
    case 'pageBreak':
      flow.breakBefore = 'always'
  }
}
