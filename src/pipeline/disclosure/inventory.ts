import { leavesOf } from '../../document/leaves.ts'
import { wording } from '../../document/meta.ts'
import { embargoText } from '../../document/state.ts'
import type { Language } from '../../language/language.ts'
import type { FieldKind } from '../../record/fields.ts'
import type { Edition, ExchangeRecord } from '../../record/record.ts'
import type { Facts } from '../../record/schema.ts'
import { bodyTexts, type Photos } from './body-texts.ts'
import { commentsOf } from './comments.ts'
import type { Secret } from './secret.ts'

/*
 * What of a record is internal is worked out here from the full record and from nothing else: not from the public view
 * that the documents are made of, which is what is being checked.
 */

/** Every text of a record, told apart. */
export interface Inventory {
  readonly secrets: readonly Secret[]
  /** Texts that anyone may read. */
  readonly open: readonly string[]
  /** Those of them that documents put together with others: names, titles, places, days, items of lists. */
  readonly names: readonly string[]
  /** Files of photos that internal text alone shows. */
  readonly photos: ReadonlySet<string>
}

/** Values that say nothing by themselves: one of a closed list, or a setting. */
const PLAIN: ReadonlySet<FieldKind> = new Set(['code', 'status', 'level', 'flag', 'number', 'timezone', 'language'])

export function inventoryOf(record: ExchangeRecord, languageOf: (tag: string) => Language): Inventory {
  const secrets: Secret[] = []
  const open: string[] = [record.sha256, record.id]
  const names: string[] = []
  const texts = { secrets, open, names }
  const languages = [...record.editions.keys()].map(languageOf)
  const photos: Photos = { open: new Set(), secret: new Set() }
  for (const edition of record.editions.values()) {
    const language = languageOf(edition.language)
    bodyTexts(edition, language, texts, photos)
    open.push(...mentionsOf(edition, language), ...embargoOf(edition, language))
  }
  const internal = new Set([...photos.secret].filter((file) => !photos.open.has(file)))
  for (const edition of record.editions.values()) {
    for (const { pointer, kind, value } of leavesOf(edition.facts)) {
      const texts = kind === 'date' || kind === 'instant' ? [value, ...datesOf(value, languages)] : [value]
      const isHidden = [...internal].some((file) => pointer.startsWith(`media.${file}.`))
      if (!isHidden && !isInternal(pointer, edition.facts)) {
        open.push(...texts)
        if (PUT_TOGETHER.has(kind) && !pointer.endsWith('.article')) names.push(...texts)
      } else if (!PLAIN.has(kind) && !isCommonId(kind, value)) {
        const place = edition.placeOf(pointer)
        secrets.push(...texts.map((text) => ({ text, what: pointer, place })))
      }
    }
  }
  for (const source of record.sources) secrets.push(...commentsOf(source))
  return {
    secrets: [...new Map(secrets.map((secret) => [secret.text, secret])).values()],
    open,
    names,
    photos: internal,
  }
}

/** Kinds of facts that documents print in one line with others. */
const PUT_TOGETHER: ReadonlySet<FieldKind> = new Set(['word', 'party', 'date', 'instant'])

/** An id of one word, such as `data`, says nothing that isn't said by the text that it is for. */
const isCommonId = (kind: FieldKind, value: string) => kind === 'id' && !value.includes('-')

/** How people and organizations are introduced: Ilse Varn, Director of the Northhaven Institute of Tides (NIT). */
function mentionsOf(edition: Edition, language: Language): string[] {
  const { people = [], organizations = [] } = edition.facts
  const full = (kind: 'person' | 'organization', target: string) =>
    wording([{ type: 'paragraph', children: [{ type: 'reference', kind, target, form: 'full' }] }], edition, language)
  return [...people.map(({ id }) => full('person', id)), ...organizations.map(({ id }) => full('organization', id))]
}

/** The embargo as its marks print it, in more than one zone. */
function embargoOf({ facts }: Edition, language: Language): string[] {
  const { status, embargo } = facts.release ?? {}
  return status === 'embargoed' && embargo !== undefined ? [embargoText(embargo, facts, language)] : []
}

/** Whether a fact is for the leadership alone, by the format's own words. */
function isInternal(pointer: string, facts: Facts): boolean {
  const [head, entry, field] = pointer.split('.')
  if (head === 'briefing' || head === 'approvals') return true
  if (head === 'quotes') return field === 'approved'
  return head === 'actions' && facts.actions?.find(({ id }) => id === entry)?.public !== true
}

function datesOf(value: string, languages: readonly Language[]): string[] {
  return languages.map((language) => language.date(value))
}
