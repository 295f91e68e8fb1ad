import { bodyOf } from './markdown/body.ts'
import type { ParsedFile } from './parse.ts'
import { headPlace, valuePlace } from './places.ts'
import { pathsByPointer } from './pointers.ts'
import type { Edition, Place } from './record.ts'
import type { Facts } from './schema.ts'
import type { Translated } from './translate.ts'
import type { Path } from './yaml/located.ts'

/** The record in the language of the original. `facts` are known to be right. */
export function originalEdition(file: ParsedFile, facts: Facts): Edition {
  const language = canonicalTag(facts.language)
  const find = finder(file)
  return {
    language,
    facts: { ...facts, language },
    body: bodyFor(file),
    languageOf: () => language,
    placeOf: (pointer) => find(pointer, true),
  }
}

/** The record in the language of a translation, words that it lacks in that of the original. */
export function translatedEdition(file: ParsedFile, translated: Translated, original: Edition): Edition {
  const facts = translated.facts as Facts
  const language = canonicalTag(facts.language)
  const find = finder(file)
  return {
    language,
    facts: { ...facts, language },
    body: bodyFor(file),
    languageOf: (pointer) => (translated.untranslated.has(pointer) ? original.language : language),
    placeOf: (pointer) => find(pointer) ?? original.placeOf(pointer),
  }
}

/** A language tag as BCP 47 writes it: `zh-hans` is `zh-Hans`. One that is none is left alone. */
export function canonicalTag(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag
  } catch {
    return tag
  }
}

function bodyFor(file: ParsedFile) {
  const body = file.narrative && file.outline && bodyOf(file.narrative, file.outline)
  if (!body) throw new Error(`Expected a headline in ${file.source.path}`)
  return body
}

/** Finds the place of a pointer in a file; with `nearest`, else the head of its nearest parent. */
function finder(file: ParsedFile) {
  let paths: ReadonlyMap<string, Path> | undefined
  function find(pointer: string, nearest: true): Place
  function find(pointer: string): Place | undefined
  function find(pointer: string, nearest = false): Place | undefined {
    paths ??= pathsByPointer(file.facts)
    const path = paths.get(pointer)
    if (path) return valuePlace(file, path)
    if (!nearest) return undefined
    for (let cut = pointer.lastIndexOf('.'); cut > 0; cut = pointer.lastIndexOf('.', cut - 1)) {
      const parent = paths.get(pointer.slice(0, cut))
      if (parent) return headPlace(file, parent)
    }
    return headPlace(file, [])
  }
  return find
}
