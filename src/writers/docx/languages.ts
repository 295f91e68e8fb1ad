import type { Language } from '../../language/language.ts'
import type { Theme } from '../../theme/tokens.ts'
import type { RunLanguage } from './run.ts'

const EAST_ASIAN: ReadonlySet<string | undefined> = new Set(['Hans', 'Hant', 'Jpan', 'Kore'])

interface Resolved {
  readonly tag: string
  readonly script: string | undefined
}

const resolved = new Map<string, Resolved>()

/** Language and region as Word wants them (`zh-CN`, `en-US`), with the script they are written in. */
function resolve(tag: string): Resolved {
  const known = resolved.get(tag)
  if (known) return known
  let result: Resolved = { tag, script: undefined }
  try {
    const locale = new Intl.Locale(tag).maximize()
    result = { tag: locale.region ? `${locale.language}-${locale.region}` : locale.language, script: locale.script }
  } catch {
    // an ill-formed tag is Word's to ignore
  }
  if (resolved.size < 256) resolved.set(tag, result)
  return result
}

/** The tag that Word knows a language by, such as `en-US` for `en`. */
export const wordTag = (tag: string): string => resolve(tag).tag

/** Whether text of this language is set in an East Asian font. */
export const isEastAsian = (tag: string): boolean => EAST_ASIAN.has(resolve(tag).script)

/** East Asian font family of the theme for a script. */
export function eastAsianFont(theme: Theme, script: string | undefined): string {
  if (script === 'Hant') return theme.font.word.hant
  return script === 'Jpan' ? theme.font.word.jpan : theme.font.word.hans
}

/** Languages of a document's own runs: East Asian documents have English for their Latin words. */
export function documentLanguage(language: Language): RunLanguage {
  const { tag } = resolve(language.tag)
  return isEastAsian(language.tag)
    ? { val: 'en-US', eastAsia: tag, ideographic: true }
    : { val: tag, eastAsia: 'zh-CN', ideographic: false }
}

/** Languages of a run whose text is in `tag`, within runs in `outer`. */
export function runLanguage(tag: string, outer: RunLanguage, theme: Theme): RunLanguage {
  const { tag: word, script } = resolve(tag)
  if (!EAST_ASIAN.has(script)) return { ...outer, val: word, ideographic: false }
  const font = word === outer.eastAsia ? outer.font : eastAsianFont(theme, script)
  return { val: outer.val, eastAsia: word, ideographic: true, font }
}
