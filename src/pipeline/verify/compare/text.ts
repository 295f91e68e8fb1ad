import { at, type Finding, quoted } from '../finding.ts'
import type { Reading } from '../read/reading.ts'
import { align, type Hunk } from '../text/align.ts'
import type { ExpectedFact, ExpectedText } from '../text/expected-text.ts'
import { spotAt } from '../text/reading-text.ts'
import { spacing } from '../text/spacing.ts'
import { plainLine, type Squeezed, squeeze } from '../text/squeeze.ts'

/** What became of a fact in a file. */
export interface FactFinding {
  readonly fact: ExpectedFact
  /** What stands there instead. */
  readonly found: string
}

/** What holding a file's text against what its record says came to. */
export interface TextComparison {
  readonly facts: readonly FactFinding[]
  readonly findings: readonly Finding[]
  /** Stretches of the file that were told already, in units of its squeezed text. */
  readonly told: readonly Hunk[]
  readonly squeezed: Squeezed
}

/** What a picture of a missing glyph reads as: the fonts' fault, of which the writer has told. */
const NO_GLYPH = /^[\ufffd\u25a1]+$/

/**
 * Holds the text of a file against what the document's tree says: every fact, and every word outside of facts that is gone
 * or another. Words that the writer adds, such as numbers of tables, are not looked at here.
 */
export function compareText(expected: ExpectedText, reading: Reading): TextComparison {
  const wanted = squeeze(expected.text.value)
  const seen = squeeze(reading.text.value)
  const hunks = align(wanted, seen)
  const facts = expected.facts.map((fact) => placed(fact, wanted))
  const told: Hunk[] = []
  const changed = new Map<ExpectedFact, string>()
  const findings: Finding[] = []
  for (const hunk of hunks) {
    const { start, end, foundStart, foundEnd } = hunk
    const found = original(seen, reading.text.value, foundStart, foundEnd)
    if (NO_GLYPH.test(found) && found.length <= end - start + 1) continue
    const inside = facts.filter((one) =>
      start === end ? one.start < start && start < one.end : one.start < end && start < one.end,
    )
    for (const { fact, start: from, end: to } of inside) {
      changed.set(fact, original(seen, reading.text.value, mapped(hunks, from, 'start'), mapped(hunks, to, 'end')))
    }
    const covered = inside.reduce((sum, one) => sum + Math.min(one.end, end) - Math.max(one.start, start), 0)
    if (inside.length > 0 || end > start) told.push(hunk)
    if (covered < end - start)
      findings.push(wordFinding(original(wanted, expected.text.value, start, end), found, reading, seen, foundStart))
  }
  if (reading.anchors.size > 0) {
    for (const hunk of spacing(wanted, seen, hunks)) {
      const now = original(seen, reading.text.value, hunk.foundStart, hunk.foundEnd)
      findings.push(
        wordFinding(original(wanted, expected.text.value, hunk.start, hunk.end), now, reading, seen, hunk.foundStart),
      )
    }
  }
  findings.push(...anchorFindings(expected.facts, reading, changed))
  const factFindings = [...changed].map(([fact, found]) => ({ fact, found }))
  const factReports = factFindings.map(({ fact, found }) => {
    const { start } = placed(fact, wanted)
    return factFinding(fact, found, reading, seen.offsets[mapped(hunks, start, 'start')] ?? 0)
  })
  return { facts: factFindings, findings: [...factReports, ...findings], told, squeezed: seen }
}

/** Words of a file that neither the record nor the writer put there. */
export function compareAdditions(rebuilt: Reading, reading: Reading, { told, squeezed }: TextComparison): Finding[] {
  const wanted = squeeze(rebuilt.text.value)
  const findings: Finding[] = []
  for (const hunk of align(wanted, squeezed)) {
    const { start, end, foundStart, foundEnd } = hunk
    if (told.some((one) => one.foundStart <= foundEnd && foundStart <= one.foundEnd)) continue
    const before = original(wanted, rebuilt.text.value, start, end)
    const found = original(squeezed, reading.text.value, foundStart, foundEnd)
    findings.push(wordFinding(before, found, reading, squeezed, foundStart))
  }
  return findings
}

const placed = (fact: ExpectedFact, { offsets }: Squeezed) => ({
  fact,
  start: lowerBound(offsets, fact.start),
  end: lowerBound(offsets, fact.end),
})

function lowerBound(values: readonly number[], wanted: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((values[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
}

/** The place in the file of a place in the expected text: of its beginning or its end where they differ. */
function mapped(hunks: readonly Hunk[], place: number, side: 'start' | 'end'): number {
  let shift = 0
  for (const { start, end, foundStart, foundEnd } of hunks) {
    if (side === 'start') {
      if (place < start) break
      if (place < end) return Math.min(foundEnd, foundStart + place - start)
    } else {
      if (place <= start) break
      if (place <= end) return place === end ? foundEnd : Math.min(foundEnd, foundStart + place - start)
    }
    shift = foundEnd - end
  }
  return place + shift
}

/** The stretch as it was, white space and all. */
function original({ offsets }: Squeezed, value: string, start: number, end: number): string {
  if (end <= start) return ''
  return plainLine(value.slice(offsets[start], (offsets[end - 1] ?? 0) + 1))
}

function factFinding(fact: ExpectedFact, found: string, reading: Reading, offset: number): Finding {
  const spot = spotAt(reading.text, reading.anchors.get(fact.id)?.start ?? offset)
  const expected = plainLine(fact.text)
  const what = found === '' ? `Missing \`${fact.fact}\`` : `Unexpected ${quoted(found)} for \`${fact.fact}\``
  return {
    reason: `${what}${at(spot)}, expected ${quoted(expected)}`,
    ruleId: 'verify-fact',
    spot,
    actual: found,
    expected,
    fact: fact.fact,
  }
}

function wordFinding(before: string, found: string, reading: Reading, seen: Squeezed, foundStart: number): Finding {
  const offset = seen.offsets[Math.min(foundStart, seen.offsets.length - 1)] ?? 0
  const spot = spotAt(reading.text, offset)
  const expected = before === '' ? 'nothing' : quoted(before)
  const what =
    found === ''
      ? `Missing words ${quoted(before)}${at(spot)}`
      : `Unexpected words ${quoted(found)}${at(spot)}, expected ${expected}`
  return { reason: what, ruleId: 'verify-words', spot, actual: found, expected: before }
}

/** Anchors that hold another text than their fact, or are gone. */
function anchorFindings(
  facts: readonly ExpectedFact[],
  { anchors, text }: Reading,
  changed: ReadonlyMap<ExpectedFact, string>,
): Finding[] {
  if (anchors.size === 0) return []
  return facts.flatMap((fact): Finding[] => {
    if (changed.has(fact)) return []
    const anchor = anchors.get(fact.id)
    const expected = plainLine(fact.text)
    if (!anchor) {
      const reason = `Missing anchor \`${fact.id}\` of \`${fact.fact}\` (${quoted(expected)}), expected it around the fact`
      return [{ reason, ruleId: 'verify-anchor', expected: fact.id, fact: fact.fact }]
    }
    const found = plainLine(text.value.slice(anchor.start, anchor.end))
    if (found === expected) return []
    const spot = spotAt(text, anchor.start)
    const reason = `Unexpected ${quoted(found)} at the anchor \`${fact.id}\` of \`${fact.fact}\`${at(spot)}, expected ${quoted(expected)}`
    return [{ reason, ruleId: 'verify-anchor', spot, actual: found, expected, fact: fact.fact }]
  })
}
