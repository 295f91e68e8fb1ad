import type { LooseFacts } from '../loose.ts'
import { anyOf } from '../prose/literal.ts'
import { OBJECT } from '../prose/prose.ts'
import type { Place } from '../record.ts'
import type { CheckedFile } from '../rule.ts'
import { isCjk } from '../style/script.ts'
import { type PersonMention, personMentions } from './mentions.ts'
import { type TitleWords, titleWordsFor } from './title-words.ts'

/** A title beside a name that is not one of the person's. */
export interface WrongTitle {
  readonly place: Place
  readonly found: string
  readonly person: string
  /** The titles that the person has, with the honorific. */
  readonly titles: readonly string[]
}

type Person = NonNullable<NonNullable<LooseFacts['people']>[number]>

/** Titles beside names that the facts do not give to these people. */
export function wrongTitles(file: CheckedFile): WrongTitle[] {
  const words = titleWordsFor(file.language)
  if (!words) return []
  const read = titleReader(words, isCjk(file.language))
  const people = new Map(file.edition?.people?.flatMap((person) => (person?.id ? [[person.id, person]] : [])))
  return personMentions(file).flatMap((mention) => {
    const person = people.get(mention.id)
    if (!person || !inScriptOf(file.language, person)) return []
    const titles = titlesOf(person)
    return read(mention).flatMap(({ start, end }): WrongTitle[] => {
      const found = mention.text.slice(start, end)
      if (holds(words, person, found)) return []
      return [{ place: mention.placeOf(start, end), found, person: person.name ?? '', titles }]
    })
  })
}

const readers = new WeakMap<TitleWords, (mention: PersonMention) => Range[]>()

function titleReader(words: TitleWords, han: boolean): (mention: PersonMention) => Range[] {
  const known = readers.get(words)
  if (known) return known
  const reader = han ? hanTitles(words) : latinTitles(words)
  readers.set(words, reader)
  return reader
}

interface Range {
  readonly start: number
  readonly end: number
}

const NEAR = 60

function latinTitles({ offices, modifiers, honorifics }: TitleWords): (mention: PersonMention) => Range[] {
  const OFFICE = `(?:(?:${anyOf(modifiers)})[\\s-]+)*(?:${anyOf(offices)})`
  const before = new RegExp(
    `(?<![\\p{L}-])((?:${OFFICE})|(?:${anyOf(Object.keys(honorifics))})\\.?)[\\s\\u00A0]+$`,
    'iu',
  )
  const after = new RegExp(
    `^,[\\s\\u00A0]+(?:the[\\s\\u00A0]+|der[\\s\\u00A0]+|die[\\s\\u00A0]+)?(${OFFICE})[\\s\\u00A0]+(?:of|at|der|des|du|de)(?!\\p{L})`,
    'iu',
  )
  return ({ text, start, end }) => {
    const front = before.exec(text.slice(Math.max(0, start - NEAR), start))
    const back = after.exec(text.slice(end, end + NEAR))
    const ranges: Range[] = []
    if (front?.[1] !== undefined) ranges.push(range(start - front[0].length, front[1].length))
    if (back?.[1] !== undefined) ranges.push(range(end + back[0].indexOf(back[1]), back[1].length))
    return ranges
  }
}

function hanTitles({ offices, modifiers }: TitleWords): (mention: PersonMention) => Range[] {
  const OFFICE = `(?:${anyOf(modifiers)})?(?:${anyOf(offices)})`
  const before = new RegExp(`${OFFICE}$`, 'u')
  const after = new RegExp(`^${OFFICE}`, 'u')
  return ({ text, start, end }) => {
    const front = before.exec(text.slice(Math.max(0, start - 8), start))
    // 颜宁和院长张抒扬: what stands after a name may belong to the next one
    const back = after.exec(text.slice(end, end + 8))
    const next = back && text.slice(end + back[0].length, end + back[0].length + 1)
    const ranges: Range[] = []
    if (front) ranges.push(range(start - front[0].length, front[0].length))
    if (back && next !== OBJECT) ranges.push(range(end, back[0].length))
    return ranges
  }
}

const range = (start: number, length: number): Range => ({ start, end: start + length })

const fold = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u00A0-]+/gu, ' ')

/** Whether the facts give a person a title or honorific. */
function holds({ honorifics }: TitleWords, { roles = [], honorific }: Person, found: string): boolean {
  const title = fold(found)
  const given = roles.flatMap((role) => (role?.title === undefined ? [] : [fold(role.title)]))
  if (given.some((one) => one.includes(title) || sameStem(one, title))) return true
  const kind = honorifics[title.replace(/\.$/, '')]
  if (kind === undefined) return false
  const own = honorific === undefined ? undefined : honorifics[fold(honorific).split(' ')[0]?.replace(/\.$/, '') ?? '']
  return own === undefined || own === kind || given.some((one) => one.includes(kind))
}

/** Präsident and Präsidentin, président and présidente */
function sameStem(one: string, other: string): boolean {
  const stem = (title: string) => title.replace(/(?:innen|in|e)$/u, '')
  return one.split(' ').map(stem).join(' ').includes(other.split(' ').map(stem).join(' '))
}

function titlesOf({ name = '', honorific, roles = [] }: Person): string[] {
  const titles = roles.flatMap((role) => role?.title ?? [])
  return titles.length > 0 || honorific === undefined ? titles : [`${honorific} ${name}`]
}

/** A title that nobody translated can't be held against one in another script. */
function inScriptOf(language: string, { roles = [] }: Person): boolean {
  return roles.every((role) => role?.title === undefined || /\p{Script=Han}/u.test(role.title) === isCjk(language))
}
