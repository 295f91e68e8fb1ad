import { languageFor } from '../../language/index.ts'

/** Whether a language is written in Han script, without spaces between words. */
export function isCjk(tag: string): boolean {
  return languageFor(tag).script !== 'Latn'
}
