import type { Block } from './block.ts'
import type { Typesetter } from './paragraph.ts'
import type { PlacedFrame, Slab } from './slab.ts'

/** Horizontal room, from the left of the text area, in points. */
export interface Measure {
  readonly x: number
  readonly width: number
}

/** Least room for text, in points: where setting in would leave less, blocks are not set in. */
export const LEAST_ROOM = 72

/** Slabs so far, and what the next one is to honour. */
export interface Flow {
  readonly slabs: Slab[]
  readonly typesetter: Typesetter
  readonly frames: readonly PlacedFrame[]
  /** Lays blocks one below the other: adds their slabs to the flow. */
  readonly lay: (flow: Flow, blocks: readonly Block[], measure: Measure) => void
  /** Greatest height that an image or a group kept together may have. */
  readonly tallest: number
  /** Space that what came before wants below. */
  after: number
  breakBefore: Slab['breakBefore']
  anchors: readonly string[]
  /** Whether nothing stands above yet, as at the top of a frame: the next slab begins without space. */
  flush: boolean
}

type Starting = Pick<Slab, 'before' | 'breakBefore' | 'frames' | 'anchors'>

/** What the first slab of a block is given; what was pending is used up. */
export function start(flow: Flow, before: number, anchors: readonly string[] = []): Starting {
  const starting: Starting = {
    before: flow.flush ? 0 : Math.max(flow.after, before),
    breakBefore: flow.breakBefore,
    frames: flow.frames,
    anchors: flow.anchors.length === 0 ? anchors : [...flow.anchors, ...anchors],
  }
  flow.after = 0
  flow.flush = false
  flow.breakBefore = 'allowed'
  flow.anchors = []
  return starting
}

/** A flow of its own: a cell. */
export const innerFlow = (flow: Pick<Flow, 'typesetter' | 'tallest' | 'lay'>): Flow => ({
  slabs: [],
  typesetter: flow.typesetter,
  tallest: flow.tallest,
  lay: flow.lay,
  frames: [],
  after: 0,
  breakBefore: 'allowed',
  anchors: [],
  flush: true,
})
