import type { Run } from '../../../api.ts'
import type { Place } from '../../open/open-record.ts'
import type { Located } from './locate.ts'

interface Near {
  readonly run: Run
  readonly of: Located
}

/** Characters of a line where lines are short; lines after a paragraph that still belong to it. */
const LINE = 30
const AFTER = 2

/** The run that a place in a record is in: the last that starts before it, or one of its line; the first printed of these. */
export function nearestRun(located: readonly Located[], { file, line, column = 1 }: Place): Near | undefined {
  let best: Near | undefined
  for (const of of located) {
    for (const run of of.block.runs) {
      if (run.file !== file || run.line > line) continue
      if (run.line < line && !reaches(run, line)) continue
      if (!best || isNearer(run, best.run, column, line)) best = { run, of }
    }
  }
  return best
}

/** Whether a run that starts in an earlier line may go on to this one. */
function reaches({ fact, start, end, line: first }: Run, line: number): boolean {
  return line - first <= Math.floor((end - start) / LINE) + (fact === undefined ? AFTER : 0)
}

/** Whether `a` is nearer than `b`; both start in the line or before it. */
function isNearer(a: Run, b: Run, column: number, line: number): boolean {
  if (a.line !== b.line) return a.line > b.line
  if (a.column === b.column) return false
  if (a.line < line) return a.column > b.column
  const [isBefore, wasBefore] = [a.column <= column, b.column <= column]
  if (isBefore !== wasBefore) return isBefore
  return isBefore ? a.column > b.column : a.column < b.column
}
