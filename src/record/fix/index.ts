import { proseIn } from '../prose/file.ts'
import { positionOf } from '../prose/prose.ts'
import type { CheckedFile } from '../rule.ts'
import { pointAt } from '../source.ts'
import { dateEdits } from '../style/dates.ts'
import type { Edit } from '../style/edit.ts'
import type { StyleSettings } from '../style/settings.ts'
import { isTitleLine } from '../style/titles.ts'
import { cjkSpacingEdits, inSource, punctuationEdits } from '../style/typography.ts'
import { readText } from './read.ts'
import { soundly, type Version } from './soundly.ts'
import { trailingSpaceEdits } from './trailing.ts'

/** Something that was mended. */
export interface Fix {
  /** The rule that would have told of it; `trailing-space` is told by none. */
  readonly rule: 'date-style' | 'punctuation-width' | 'cjk-spacing' | 'trailing-space'
  /** Line in the file, from 1. */
  readonly line: number
  readonly before: string
  readonly after: string
}

export interface Fixed {
  readonly text: string
  readonly fixes: readonly Fix[]
}

interface Step {
  readonly rule: Fix['rule']
  readonly find: (file: CheckedFile, style: StyleSettings) => readonly Edit[]
}

/** Each looks at what the one before it left, and the first again at what the last did: a comma between two dates is one once they are. */
const STEPS: readonly Step[] = [
  { rule: 'trailing-space', find: trailingSpaceEdits },
  { rule: 'date-style', find: dates },
  { rule: 'punctuation-width', find: punctuationEdits },
  { rule: 'cjk-spacing', find: cjkSpacingEdits },
]

/** More than any text has needed; an end for one that would be mended to and fro. */
const ROUNDS = 5

/**
 * Mends in the text of a record file what is safe: dates, width of punctuation, spaces between Han and Latin as
 * configured, spaces at the ends of lines; not where the settings switch the rule off. All else stays byte for byte,
 * byte order mark and line ends too. A change after which the file would be another record is not made.
 */
export function fixRecord(text: string, style: StyleSettings, path = ''): Fixed {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : ''
  const body = text.slice(mark.length)
  const steps = STEPS.filter(({ rule }) => rule === 'trailing-space' || style.rules[rule] !== 'off')
  const fixes: Fix[] = []
  let version: Version = { text: body, file: readText(path, body) }
  for (let round = 0, told = -1; round < ROUNDS && told < fixes.length; round++) {
    told = fixes.length
    for (const step of steps) version = taken(step, version, style, fixes)
  }
  return { text: mark + version.text, fixes }
}

/** A version after a step; what the step mended is added to `fixes`. */
function taken({ rule, find }: Step, version: Version, style: StyleSettings, fixes: Fix[]): Version {
  const { source } = version.file
  const { edits, ...changed } = soundly(version, find(version.file, style))
  for (const { start, end, text: after } of edits) {
    fixes.push({ rule, line: pointAt(source, start).line, before: source.text.slice(start, end), after })
  }
  return changed
}

/** Dates of the narrative that may be mended without asking. */
function dates(file: CheckedFile): Edit[] {
  const prose = proseIn(file)
  const inText = dateEdits(file).filter(
    ({ start, end }) => !isTitleLine(file, positionOf(prose, start, end).start.line),
  )
  return inText.flatMap((edit) => inSource(file, edit) ?? [])
}
