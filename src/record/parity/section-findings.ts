import { languageFor } from '../../language/index.ts'
import type { Site } from '../fault.ts'
import { headingText } from '../markdown/body.ts'
import { quote } from '../phrase.ts'
import type { Section } from '../record.ts'
import type { CheckedFile } from '../rule.ts'
import { placeAt } from '../source.ts'
import { bothLines, type Pair, type ParityFinding } from './finding.ts'
import { pairSections } from './sections.ts'

/** Sections that one language has and the other lacks. */
export function sectionFindings(pair: Pair): ParityFinding[] {
  const { original, translation } = pair
  const [one, other] = [original.outline?.sections ?? [], translation.outline?.sections ?? []]
  const { toTranslation, toOriginal } = pairSections(one, other)
  const missing = one.flatMap((section, index): ParityFinding[] => {
    if (toTranslation.has(index)) return []
    const before = one.slice(0, index).findLastIndex((_, at) => toTranslation.has(at))
    const place = siteOf(translation, other[toTranslation.get(before) ?? -1])
    const wanted = section.name
      ? languageFor(translation.language).sections[section.name]
      : headingText(section.heading)
    const reason = `Missing section ${quote(wanted)}, expected it as in \`${original.language}\``
    return [
      {
        rule: 'parity-section',
        place,
        reason,
        expected: [wanted],
        note: bothLines(pair, siteOf(original, section), place),
      },
    ]
  })
  const extra = other.flatMap((section, index): ParityFinding[] => {
    if (toOriginal.has(index)) return []
    const before = other.slice(0, index).findLastIndex((_, at) => toOriginal.has(at))
    const place = siteOf(translation, section)
    const actual = headingText(section.heading)
    const reason = `Unexpected section ${quote(actual)}, expected none that \`${original.language}\` lacks`
    const there = siteOf(original, one[toOriginal.get(before) ?? -1])
    return [{ rule: 'parity-section', place, reason, actual, note: bothLines(pair, there, place) }]
  })
  return [...missing, ...extra]
}

function siteOf(file: CheckedFile, section: Section | undefined): Site {
  const node = section?.heading ?? file.outline?.headlines[0]
  return node ? { path: file.source.path, position: node.position } : placeAt(file.source, 0, 0)
}
