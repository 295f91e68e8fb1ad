import type { Finding, Site } from '../fault.ts'
import { quote } from '../phrase.ts'
import type { CheckedFile } from '../rule.ts'
import { offsetAt } from '../source.ts'
import type { Differences } from './match.ts'
import type { Placed, Side } from './side.ts'
import { family } from './statement.ts'

/** A difference between two languages, and the rule that it goes under. */
export interface ParityFinding extends Finding {
  readonly rule: string
}

export interface Pair {
  readonly original: CheckedFile
  readonly translation: CheckedFile
}

const rules: Readonly<Record<string, string>> = {
  date: 'parity-date',
  number: 'parity-number',
  figure: 'parity-figure',
  footnote: 'parity-footnote',
}
const ruleOf = ({ statement }: Placed) => rules[family(statement)] ?? 'parity-reference'

/** What to say of differences. Each finding stands in the translation, and shows the lines of both. */
export function findingsOf(
  pair: Pair,
  sides: { original: Side; translation: Side },
  { changed, missing, extra }: Differences,
): ParityFinding[] {
  const { original, translation } = sides
  const language = pair.original.language
  const said = (side: Side, { statement }: Placed) => side.text.slice(statement.start, statement.end)
  const actual = (placed: Placed) =>
    /^(?:date|time|number)$/.test(placed.statement.kind)
      ? said(translation, placed)
      : translation.write(placed.statement)
  return [
    ...changed.map((change): ParityFinding => {
      const wanted = translation.write(change.original.statement)
      const found = actual(change.translation)
      const place = translation.placeOf(change.translation.statement)
      return {
        rule: ruleOf(change.original),
        place,
        reason: `Unexpected ${quote(found)}, expected ${quote(wanted)} as in \`${language}\``,
        actual: found,
        expected: [wanted],
        note: bothLines(pair, original.placeOf(change.original.statement), place),
      }
    }),
    ...missing.map((placed): ParityFinding => {
      const wanted = translation.write(placed.statement)
      const place = translation.placeIn(placed.groups)
      return {
        rule: ruleOf(placed),
        place,
        reason: `Missing ${quote(wanted)}, expected it as in \`${language}\``,
        expected: [wanted],
        note: bothLines(pair, original.placeOf(placed.statement), place),
      }
    }),
    ...extra.map((placed): ParityFinding => {
      const found = actual(placed)
      const place = translation.placeOf(placed.statement)
      const there = original.placeIn(placed.groups)
      return {
        rule: ruleOf(placed),
        place,
        reason: `Unexpected ${quote(found)}, expected nothing that \`${language}\` lacks`,
        actual: found,
        note: bothLines(pair, there, place),
      }
    }),
  ]
}

/** The lines of both languages, each with its place. */
export function bothLines({ original, translation }: Pair, there: Site, here: Site): string {
  return `${line(original, there)}\n${line(translation, here)}`
}

const AROUND = 48

function line({ source }: CheckedFile, { path, position }: Site): string {
  if (!position) return path
  const { start, end } = position
  const at = offsetAt(source, start)
  const from = source.lines[start.line - 1] ?? 0
  const to = (source.lines[start.line] ?? source.text.length + 1) - 1
  const last = Math.min(to, end.line === start.line ? offsetAt(source, end) + AROUND : at + 2 * AROUND)
  const first = Math.max(from, at - AROUND)
  const text = source.text.slice(first, last).trim()
  return `${path}:${start.line}:${start.column}: ${first > from ? '…' : ''}${text}${last < to ? '…' : ''}`
}
