import type { Site } from '../fault.ts'
import { proseIn } from '../prose/file.ts'
import { footnoteIn, type Passage, type Prose, passageAt, positionOf } from '../prose/prose.ts'
import { isNamed } from '../register/forms.ts'
import type { CheckedFile } from '../rule.ts'
import { eventDates, statesEventDates } from './event-dates.ts'
import { type FootnoteNames, footnoteNames } from './footnotes.ts'
import { namesOf } from './names.ts'
import { quantitiesIn } from './quantities/index.ts'
import { pairSections, parallel } from './sections.ts'
import type { Placed, Side } from './side.ts'
import { exactKey, type Statement } from './statement.ts'
import { valueWriter } from './write.ts'

/** Both narratives of a translation, ready to be compared. */
export function narrativeSides(original: CheckedFile, translation: CheckedFile): { original: Side; translation: Side } {
  const sections = [original.outline?.sections ?? [], translation.outline?.sections ?? []] as const
  const { toTranslation, toOriginal } = pairSections(...sections)
  const alike = new Set(
    [...toTranslation].flatMap(([one, other]) => (parallel(sections[0][one], sections[1][other]) ? [one] : [])),
  )
  const notes = footnoteNames(original, translation)
  const inOriginal = (section: number) => (toTranslation.has(section) ? section : undefined)
  return {
    original: side(original, notes.original, (passage) => groupsOf(passage, inOriginal, alike)),
    translation: side(translation, notes.translation, (passage) =>
      groupsOf(passage, (section) => toOriginal.get(section), alike),
    ),
  }
}

/** Names the parts of a text that a passage stands in, the smallest first; undefined where the other lacks the section. */
function groupsOf(
  { kind, section, block }: Passage,
  indexInOriginal: (section: number) => number | undefined,
  alike: ReadonlySet<number>,
): readonly string[] | undefined {
  if (kind === 'headline') return ['headline', 'headline', 'all']
  if (section === undefined) return ['notes', 'notes', 'all']
  const index = indexInOriginal(section)
  if (index === undefined) return undefined
  const whole = `section ${index}`
  return [alike.has(index) ? `${whole} ${block ?? 'heading'}` : whole, whole, 'all']
}

function side(
  file: CheckedFile,
  notes: FootnoteNames,
  grouping: (passage: Passage) => readonly string[] | undefined,
): Side {
  const prose = proseIn(file)
  const groups = new Map(
    prose.passages.map((passage) => {
      const note = footnoteIn(prose, passage)
      const name = note && notes.get(note.identifier)
      return [passage, name === undefined ? grouping(passage) : [`note ${name}`, 'notes', 'all']]
    }),
  )
  const stated = quantitiesIn(file)
  const asked = new Map<string, boolean>()
  const statements = [...stated, ...references(file, prose), ...objects(prose, notes)]
  const placeOf = ({ start, end }: { start: number; end: number }): Site => ({
    path: file.source.path,
    position: positionOf(prose, start, end),
  })
  return {
    placed: statements.map((statement): Placed => {
      const passage = passageAt(prose, statement.start)
      const own = passage && groups.get(passage)
      // what stands in a section that the other lacks may answer to something, but is not missed by itself
      if (!own) return { statement: { ...statement, weak: true }, groups: ['alone', 'alone', 'all'], close: false }
      return { statement, groups: own, close: own[0] !== own[1] || own[0] === 'headline' }
    }),
    text: prose.text,
    placeOf,
    placeIn: (wanted) => {
      for (const group of wanted) {
        const passage = prose.passages.find((one) => groups.get(one)?.includes(group))
        if (passage) return placeOf(passage)
      }
      return { path: file.source.path }
    },
    write: valueWriter(file.language),
    mentions: (statement) => {
      const key = exactKey(statement)
      const known = asked.get(key)
      if (known !== undefined) return known
      const isDate = statement.kind === 'event' && statement.value === 'date'
      const answer = isDate
        ? statesEventDates(file.edition, stated)
        : namesOf(file.edition, statement).some((name) =>
            isNamed({ kind: statement.kind === 'person' ? 'person' : 'organization', name }, file.language, prose.text),
          )
      asked.set(key, answer)
      return answer
    },
  }
}

function references({ edition }: CheckedFile, prose: Prose): Statement[] {
  return prose.references.flatMap(({ start, end, node }): Statement[] => {
    const reference: Statement = { kind: node.kind, value: node.target, start, end }
    if (node.kind !== 'event' || node.target !== 'date') return [reference]
    return [reference, ...eventDates(edition).map((date): Statement => ({ ...date, start, end, weak: true }))]
  })
}

function objects(prose: Prose, notes: FootnoteNames): Statement[] {
  return prose.objects.flatMap(({ start, end, node }): Statement[] => {
    if (node.type === 'image') return [{ kind: 'figure', value: node.url, start, end }]
    if (node.type !== 'footnoteReference') return []
    return [{ kind: 'footnote', value: notes.get(node.identifier) ?? node.identifier, start, end }]
  })
}
