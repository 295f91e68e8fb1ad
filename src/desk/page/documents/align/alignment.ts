import type { Block, Run } from '../../../api.ts'
import type { Place, Texts } from '../../open/open-record.ts'
import { follow, offsetOf, placeOf } from './in-source.ts'
import { type Located, locate } from './locate.ts'
import { nearestRun } from './nearest-run.ts'
import { printed } from './printed.ts'
import { countBefore } from './squeeze.ts'

/** A page and the record that it was made of, word by word. */
export interface Alignment {
  /** Where in the record a point of the page stands; undefined for words that are no record's. */
  placeAt(node: Node, offset: number): Place | undefined
  /** What of the page a place in the record became, and the very character there; undefined where it is not printed. */
  rangeAt(place: Place): { readonly range: Range; readonly point: Range } | undefined
  /** Everywhere that a fact is printed, in order. */
  rangesOf(fact: string): Range[]
  /** Passages of the page in its order, each with where it stands in the record. */
  readonly passages: readonly { readonly place: Place; readonly range: Range }[]
}

/** Lays a page beside its record. `texts` are those that the page was made of. */
export function align(root: Node, blocks: readonly Block[], texts: Texts): Alignment {
  const page = printed(root)
  const located = locate(blocks, page.text)
  const range = ({ squeezed, from }: Located, start: number, end: number) => {
    const first = from + countBefore(squeezed, start)
    return page.range(first, Math.max(from + countBefore(squeezed, end), first + 1))
  }
  return {
    placeAt(node, offset) {
      const at = page.offsetAt(node, offset)
      const here = at === undefined ? undefined : blockAt(located, at)
      if (at === undefined || !here) return undefined
      const inBlock = here.squeezed.offsets[at - here.from] ?? here.block.text.length
      const run = runAt(here.block.runs, inBlock)
      return run && inRun(run, here.block, inBlock, texts)
    },
    rangeAt(place) {
      const near = nearestRun(located, place)
      if (!near) return undefined
      const { run, of } = near
      const whole = range(of, run.start, run.end)
      const index = run.start + offsetInRun(run, of.block, place, texts)
      const point = range(of, index, index + 1)
      return whole && { range: whole, point: point ?? whole }
    },
    rangesOf: (fact) =>
      located.flatMap((of) =>
        of.block.runs.filter((run) => run.fact === fact).flatMap(({ start, end }) => range(of, start, end) ?? []),
      ),
    passages: located
      .toSorted((a, b) => a.from - b.from)
      .flatMap((of) => {
        const [run] = of.block.runs
        const whole = range(of, 0, of.block.text.length)
        return run && whole ? [{ place: inRun(run, of.block, run.start, texts), range: whole }] : []
      }),
  }
}

/** The block that a character of the page belongs to: of those around it the shortest. */
function blockAt(located: readonly Located[], at: number): Located | undefined {
  const around = located.filter(({ from, squeezed }) => from <= at && at <= from + squeezed.text.length)
  return around.sort((a, b) => a.squeezed.text.length - b.squeezed.text.length)[0]
}

/** The outermost run around an offset, or else the nearest: who clicks a name in a sentence means the sentence. */
function runAt(runs: readonly Run[], offset: number): Run | undefined {
  const away = ({ start, end }: Run): number => (offset < start ? start - offset : offset > end ? offset - end : 0)
  return runs.reduce<Run | undefined>((best, run) => (best && away(best) <= away(run) ? best : run), undefined)
}

function inRun(run: Run, { text }: Block, offset: number, texts: Texts): Place {
  const { file, line, column } = run
  const source = texts[file]
  if (source === undefined) return { file, line, column }
  const start = offsetOf(source, line, column)
  const steps = follow(source, start, text.slice(run.start, run.end))
  const at = steps[Math.max(Math.min(offset - run.start, run.end - run.start - 1), 0)]
  return at === undefined ? { file, line, column } : { file, ...placeOf(source, at) }
}

function offsetInRun(run: Run, { text }: Block, place: Place, texts: Texts): number {
  const source = texts[run.file]
  if (source === undefined) return 0
  const target = offsetOf(source, place.line, place.column)
  const steps = follow(source, offsetOf(source, run.line, run.column), text.slice(run.start, run.end))
  const at = steps.findIndex((step) => step >= target)
  return at < 0 ? Math.max(steps.length - 1, 0) : at
}
