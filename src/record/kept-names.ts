import { languageFor } from '../language/index.ts'
import { titleWordsFor } from './register/title-words.ts'

/** Names of people alone: of an organization the name is words, and its short form goes with them. */
const NAMES = /^(?:people\.[^.]+\.(?:name|short)|contacts\.\d+\.name|credits\.[^.]+)$/u
const HONORIFIC = /^people\.[^.]+\.honorific$/u
const LATIN = /^[\p{Script=Latin}\p{M}\p{P}\s]+$/u

/**
 * Tells which words of an original stay as they are in a translation that does not give them: people's names, from one
 * language in Latin script to another, and honorifics that both have, such as `Dr.` A short form with an honorific in it is none: `Pr Pryce` is French.
 */
export function keptNames(original: string, translation: string) {
  const latin = [original, translation].every((tag) => languageFor(tag).script === 'Latn')
  const [from, to] = [titleWordsFor(original)?.honorifics, titleWordsFor(translation)?.honorifics]
  const isShared = (honorific: string) => {
    const word = honorific.toLowerCase().replace(/\.$/, '')
    return from?.[word] !== undefined && from[word] === to?.[word]
  }
  return (pointer: string, text: string, fullName: string | undefined): boolean => {
    if (HONORIFIC.test(pointer)) return isShared(text)
    if (!latin || !NAMES.test(pointer) || !LATIN.test(text)) return false
    const parts = new Set(fullName?.split(/\s+/u))
    return !pointer.endsWith('.short') || text.split(/\s+/u).every((part) => parts.has(part))
  }
}
