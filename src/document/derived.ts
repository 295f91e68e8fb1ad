import type { RootContent } from 'mdast'
import type { Language } from '../language/language.ts'
import type { Edition, PublicFacts } from '../record/record.ts'
import type { Facts } from '../record/schema.ts'
import { text } from './print.ts'
import { FactValue, Phrase } from './values.ts'

type View = Readonly<Record<string, unknown>>

const PARTIES = ['host', 'visitor', 'guest'] as const

/** People by party, as the view has them, each told whether they lead or speak; parties without people are left out. */
export function partiesOf(view: View, facts: PublicFacts): View[] {
  const speakers = new Set(facts.presentations?.map((one) => one.speaker))
  const people = (view.people as Record<string, unknown>[]).map((person, index) => {
    const entry = facts.people?.[index]
    return { ...person, speaks: speakers.has(entry?.id ?? ''), party: entry?.party, lead: entry?.lead === true }
  })
  return PARTIES.map((party) => {
    const members = people.filter((person) => person.party === party)
    return { party, people: members, leads: members.filter((person) => person.lead) }
  }).filter((one) => one.people.length > 0)
}

/** Presentations, each with its speaker's entry. */
export function presentationsOf(view: View, facts: PublicFacts): View[] {
  const people = new Map(facts.people?.map((person, index) => [person.id, (view.people as View[])[index]]))
  return (view.presentations as View[]).map((entry, index) => ({
    ...entry,
    person: people.get(facts.presentations?.[index]?.speaker ?? '') ?? null,
  }))
}

const GRAVE = { high: 3, medium: 2, low: 1 } as const

/** The gravest risk of the briefing, the first of them; null when there is none. */
export function topRisk(view: View, facts: Facts): unknown {
  const risks = facts.briefing?.risks ?? []
  const grave: number[] = risks.map((risk) => (risk.level ? GRAVE[risk.level] : 0))
  const best = grave.indexOf(Math.max(...grave))
  const briefing = view.briefing as { risks: unknown[] } | null
  return briefing?.risks[best] ?? null
}

/** Headlines in the record's other languages. */
export function titlesOf(titles: Readonly<Record<string, string>>, own: string): Phrase[] {
  return Object.entries(titles)
    .filter(([tag]) => tag !== own)
    .map(([tag, title]) => new Phrase([{ type: 'span', data: { lang: tag }, children: [text(title)] }]))
}

/** Names and titles in every language of the record, for the glossary: a row each, the document's language first. */
export function glossaryOf(
  editions: ReadonlyMap<string, Edition<PublicFacts>>,
  own: string,
  languageOf: (tag: string) => Language,
): View | null {
  const tags = [own, ...[...editions.keys()].filter((tag) => tag !== own)]
  if (tags.length < 2) return null
  const rows: View[] = []
  const row = (pointer: string, pick: (facts: PublicFacts) => string | undefined) => {
    const cells = tags.map((tag) => {
      const edition = editions.get(tag)
      const value = edition && pick(edition.facts)
      if (!edition || value === undefined) return new Phrase([])
      const lang = edition.languageOf(pointer)
      if (lang !== tag) return new Phrase([])
      return phraseIn(tag, own, new FactValue(pointer, 'word', value, lang))
    })
    if (cells.filter((cell) => cell.nodes.length > 0).length > 1) rows.push({ cells })
  }
  const first = editions.get(own)?.facts
  row('event.name', (facts) => facts.event.name)
  first?.organizations?.forEach((organization, index) => {
    row(`organizations.${organization.id}.name`, (facts) => facts.organizations?.[index]?.name)
  })
  first?.people?.forEach((person, index) => {
    row(`people.${person.id}.name`, (facts) => facts.people?.[index]?.name)
    person.roles?.forEach((_, at) => {
      row(`people.${person.id}.roles.${at}.title`, (facts) => facts.people?.[index]?.roles?.[at]?.title)
    })
  })
  if (rows.length === 0) return null
  const names = tags.map(
    (tag) => new Phrase([{ type: 'span', data: { lang: tag }, children: [text(languageOf(tag).name)] }]),
  )
  return { languages: names, rows }
}

/** A fact of another edition, marked with its language. */
function phraseIn(tag: string, own: string, fact: FactValue): Phrase {
  const node: RootContent = {
    type: 'fact',
    fact: fact.fact,
    kind: fact.kind,
    value: fact.value,
    children: [text(fact.value)],
    ...(tag === own ? {} : { data: { lang: tag } }),
  }
  return new Phrase([node])
}
