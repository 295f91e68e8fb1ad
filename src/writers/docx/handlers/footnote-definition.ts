import type { Block } from '../block.ts'

/** Printed at the foot of the page that cites it: nothing stands here. */
export const footnoteDefinition = (): readonly Block[] => []
