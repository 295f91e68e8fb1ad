import type { Block } from '../block.ts'

export const pageBreak = (): readonly Block[] => [{ type: 'page-break' }]
