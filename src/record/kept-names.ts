import { languageFor } from '../language/index.ts'

/** Names of people alone: of an organization the name is words, and its short form goes with them. */
const NAMES = /^(?:people\.[^.]+\.(?:name|short)|contacts\.\d+\.name|credits\.[^.]+)$/u
const LATIN = /^[\p{Script=Latin}\p{M}\p{P}\s]+$/u

/**
 * Tells which words of an original stay as they are in a translation that does not give them: people's names, from one
 * language in Latin script to another. A short form with an honorific in it is none: `Pr Pryce` is French.
 */
export function keptNames(original: string, translation: string) {
  const latin = [original, translation].every((tag) => languageFor(tag).script === 'Latn')
  return (pointer: string, text: string, fullName: string | undefined): boolean => {
    if (!latin || !NAMES.test(pointer) || !LATIN.test(text)) return false
    const parts = new Set(fullName?.split(/\s+/u))
    return !pointer.endsWith('.short') || text.split(/\s+/u).every((part) => parts.has(part))
  }
}
