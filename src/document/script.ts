/** A stretch of a text that is in another language: UTF-16 offsets, and its BCP 47 tag. */
export interface ForeignRun {
  readonly start: number
  readonly end: number
  readonly lang: string
}

const EAST_ASIAN = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u30fc`
const WIDE = String.raw`\u3001-\u3003\u3008-\u301f\uff01-\uff5e\u00b7\u2026`

/** East Asian words with the numbers, Latin letters, brackets and marks in and around them. */
const EAST_ASIAN_RUN = new RegExp(
  String.raw`(?:[\u3008-\u301b\uff08][A-Za-z0-9]{0,20})?\d{0,8}[${EAST_ASIAN}](?:(?:[${EAST_ASIAN}${WIDE}A-Za-z0-9]| (?=[${EAST_ASIAN}]))*[${EAST_ASIAN}])?[\u3001-\u3003\u3008-\u301f\uff01-\uff5e]*`,
  'gu',
)
const HANGUL_RUN = /\p{sc=Hangul}(?:[\p{sc=Hangul} ]*\p{sc=Hangul})?/gu
const KANA_RUN = /[\p{sc=Hiragana}\p{sc=Katakana}][\p{sc=Hiragana}\p{sc=Katakana}\u30fc]+/gu
/** Latin words with what stands between them. */
const LATIN_RUN = /\p{sc=Latin}(?:[\p{sc=Latin}\p{M}\p{N} !-/:-@[-`{-~\u2013-\u201d\u2026]*[\p{sc=Latin}\p{N}.!?])?/gu

/** Fewest Latin words in East Asian text that are prose: fewer are names and abbreviations, which belong to any language. */
const PROSE = 4

/** Text without any of the scripts that a run is looked for in. */
const PLAIN = /^[\0-\u1fff\u2000-\u206f]*$/

const scripts = new Map<string, string>()

/** ISO 15924 code of the script that a language is written in. */
function scriptOf(tag: string): string {
  let script = scripts.get(tag)
  if (script === undefined) {
    try {
      script = new Intl.Locale(tag).maximize().script ?? 'Latn'
    } catch {
      script = 'Latn'
    }
    scripts.set(tag, script)
  }
  return script
}

/** The runs of a text in the language `lang` that are of another script, in their order; `languages` are the record's. */
export function foreignRuns(text: string, lang: string, languages: readonly string[]): ForeignRun[] {
  const script = scriptOf(lang)
  if (!/^(?:Hans|Hant|Jpan|Kore)$/.test(script)) {
    return PLAIN.test(text) ? [] : runsOf(text, EAST_ASIAN_RUN, (words) => eastAsian(words, languages))
  }
  const latin = runsOf(text, LATIN_RUN, (words) =>
    (words.match(/\p{sc=Latin}{2,}/gu)?.length ?? 0) < PROSE ? undefined : languageIn(['Latn'], languages, 'en'),
  )
  const hangul = script === 'Kore' ? [] : runsOf(text, HANGUL_RUN, () => 'ko')
  const kana = script === 'Jpan' ? [] : runsOf(text, KANA_RUN, () => 'ja')
  return [...latin, ...hangul, ...kana].sort((a, b) => a.start - b.start)
}

function runsOf(text: string, pattern: RegExp, langOf: (words: string) => string | undefined): ForeignRun[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: words, index }) => {
    const lang = langOf(words)
    return lang === undefined ? [] : [{ start: index, end: index + words.length, lang }]
  })
}

/** The language of East Asian words: by their kana or hangul; ideographs alone are the record's own, or Simplified Chinese. */
function eastAsian(words: string, languages: readonly string[]): string {
  if (/[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(words)) return languageIn(['Jpan'], languages, 'ja')
  if (/\p{sc=Hangul}/u.test(words)) return languageIn(['Kore'], languages, 'ko')
  return languageIn(['Hans', 'Hant'], languages, languageIn(['Jpan'], languages, 'zh-Hans'))
}

function languageIn(wanted: readonly string[], languages: readonly string[], otherwise: string): string {
  return languages.find((tag) => wanted.includes(scriptOf(tag))) ?? otherwise
}
