import type { CheckedFile } from '../rule.ts'
import { findingsOf, type ParityFinding } from './finding.ts'
import { differences } from './match.ts'
import { narrativeSides } from './narratives.ts'
import { sectionFindings } from './section-findings.ts'
import { wordSides } from './words.ts'

export type { ParityFinding } from './finding.ts'

const known = new WeakMap<CheckedFile, readonly ParityFinding[]>()

/**
 * What a translation says otherwise than its original: people, organizations, dates, numbers, sections,
 * figures and footnotes. Each finding stands in the translation and names its rule; worked out once for each translation.
 */
export function parityOf(original: CheckedFile, translation: CheckedFile): readonly ParityFinding[] {
  const before = known.get(translation)
  if (before) return before
  const pair = { original, translation }
  const found = [narrativeSides(original, translation), wordSides(original, translation)].flatMap((sides) => {
    // a reference in one language may be the bare name in the other
    const { changed, missing, extra } = differences(sides.original.placed, sides.translation.placed)
    return findingsOf(pair, sides, {
      changed: changed.filter(
        (change) =>
          !sides.translation.mentions(change.original.statement) ||
          !sides.original.mentions(change.translation.statement),
      ),
      missing: missing.filter(({ statement }) => !sides.translation.mentions(statement)),
      extra: extra.filter(({ statement }) => !sides.original.mentions(statement)),
    })
  })
  const findings = [...found, ...sectionFindings(pair)]
  known.set(translation, findings)
  return findings
}
