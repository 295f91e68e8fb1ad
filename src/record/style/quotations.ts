import { languageFor } from '../../language/index.ts'
import { proseIn } from '../prose/file.ts'
import { anyOf } from '../prose/literal.ts'
import { type Prose, positionOf } from '../prose/prose.ts'
import type { Place } from '../record.ts'
import { namedIn } from '../register/register.ts'
import { titleWordsFor } from '../register/title-words.ts'
import type { CheckedFile } from '../rule.ts'

/** A quotation of which the narrative does not say whose it is. */
export interface Unattributed {
  readonly place: Place
  readonly text: string
}

const MARKS = /“([^“”]*)”|"([^"]*)"|«([^«»]*)»|„([^„“]*)“|「([^「」]*)」/gu
/** Words, or characters without spaces, from which on marks hold what somebody said rather than a term. */
const LONG = { words: 6, characters: 14 }
const SENTENCE = /[,.!?;，。！？；、]/u

/** Quotations of a narrative whose paragraph names nobody who could have said them. */
export function unattributed(file: CheckedFile): Unattributed[] {
  const prose = proseIn(file)
  const { surname } = languageFor(file.language).names
  const names = namedIn(file).flatMap(({ name }) => [name, ...(surname === 'last' ? name.split(' ').slice(-1) : [])])
  const verbs = titleWordsFor(file.language)?.verbs ?? []
  const speaks = new RegExp(`${anyOf(names)}|${anyOf([...verbs, ...SAYING])}`, 'u')
  const spoken = new Set(prose.references.flatMap(({ start, node }) => (node.kind === 'event' ? [] : [start])))
  return prose.passages.flatMap((passage, at): Unattributed[] => {
    if (passage.kind === 'headline' || passage.kind === 'cell') return []
    const text = prose.text.slice(passage.start, passage.end)
    const quotations = Array.from(text.matchAll(MARKS)).filter(({ 0: quotation }) => isSpeech(quotation))
    if (quotations.length === 0 || hasSpeaker(at, prose, spoken, speaks)) return []
    return quotations.map(({ 0: quotation, index }) => ({
      text: quotation,
      place: {
        path: file.source.path,
        position: positionOf(prose, passage.start + index, passage.start + index + quotation.length),
      },
    }))
  })
}

const SAYING = ['according to', 'in the words of', 'laut', 'selon', '据', '据悉', 'によると']

function isSpeech(quotation: string): boolean {
  if (/\p{Script=Han}|\p{Script=Hiragana}/u.test(quotation))
    return quotation.length >= LONG.characters && SENTENCE.test(quotation)
  return quotation.trim().split(/\s+/u).length >= LONG.words
}

/** Whether a passage, or one beside it in its section, names somebody outside of the quotation marks. */
function hasSpeaker(at: number, prose: Prose, spoken: ReadonlySet<number>, speaks: RegExp): boolean {
  const section = prose.passages[at]?.section
  const near = prose.passages.slice(Math.max(0, at - 1), at + 2).filter((passage) => passage.section === section)
  return near.some(({ start, end }) => {
    if (speaks.test(prose.text.slice(start, end).replace(MARKS, ''))) return true
    for (
      let index = prose.text.indexOf('\uFFFC', start);
      index >= 0 && index < end;
      index = prose.text.indexOf('\uFFFC', index + 1)
    ) {
      if (spoken.has(index)) return true
    }
    return false
  })
}
