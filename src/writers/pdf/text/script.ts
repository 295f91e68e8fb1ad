/** Ideographs, kana, hangul and their full-width companions. */
export const HAN =
  /[\u2e80-\u2fff\u3005-\u3007\u3021-\u3029\u3038-\u303b\u3040-\u30ff\u3100-\u312f\u3190-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u

/** Punctuation of a full em: CJK symbols, vertical and full-width forms. */
export const WIDE_PUNCTUATION = /[\u3000-\u3004\u3008-\u3020\u3030\ufe30-\ufe4f\uff00-\uffef]/u

/** Written alike in Latin and Chinese, but drawn a full em wide in Chinese. */
export const SHARED_PUNCTUATION = /[\u2014\u2015\u2018\u2019\u201c\u201d\u2025\u2026\u00b7]/

export const LATIN = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}]/u

/** Right-to-left letters: Hebrew, Arabic and their neighbours. */
export const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** Words of such letters, with what stands between them. */
export const RIGHT_TO_LEFT_WORDS = new RegExp(
  `${RIGHT_TO_LEFT.source}(?:[\\p{M}\\p{P}\\p{N}\\s]*${RIGHT_TO_LEFT.source})*`,
  'gu',
)

/** Characters that are never drawn (Unicode: Default_Ignorable_Code_Point). */
export const IGNORABLE = /\p{Default_Ignorable_Code_Point}/gu

type Script = 'Hans' | 'Hant' | 'Jpan' | undefined

const scripts = new Map<string, Script>()

/** The ideographic script of a language tag; undefined for others. */
export function hanScriptOf(tag: string): Script {
  if (!scripts.has(tag)) scripts.set(tag, find(tag))
  return scripts.get(tag)
}

/** CLDR's likely script: `zh-TW` is written in Hant. */
function find(tag: string): Script {
  try {
    const { script } = new Intl.Locale(tag).maximize()
    return script === 'Hans' || script === 'Hant' || script === 'Jpan' ? script : undefined
  } catch {
    return undefined
  }
}
