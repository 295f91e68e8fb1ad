/** Sentences of the checker that hold little but values, and the same in Chinese. */
const sentences: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
  [
    /^Unexpected (half|full)-width (`[^`]*`)(?:, (\d+) times in this file)?, expected (`[^`]*`)$/,
    (width, found, times, expected) =>
      `现为${width === 'half' ? '半角' : '全角'} ${found}${times ? `（本文件中 ${times} 处）` : ''}，应为 ${expected}`,
  ],
  [
    /^Unexpected (?:[\w -]+ )?(`[^`]*`)(?: in (`[^`]*`))?, expected (?:one of )?(`[^`]*`(?:, `[^`]*`)*)(?: and \d+ more)?$/,
    (found, place, expected) => {
      const values = expected.split(/(?<=`), (?=`)/)
      return `${place ? `${place} 中` : ''}现为 ${found}，应为 ${values.join('、')}${values.length > 1 ? ' 之一' : ''}`
    },
  ],
  [
    /^Unexpected (?:headline|lead) of (\d+) (characters|words), expected at most (\d+)$/,
    (now, unit, most) => `现有 ${now} ${unit === 'words' ? '个词' : '个字符'}，最多 ${most} 个`,
  ],
  [
    /^Unexpected end (`[^`]*`) before the start (`[^`]*`), expected it on or after$/,
    (end, start) => `结束 ${end} 早于开始 ${start}`,
  ],
  [/^Missing (?:section )?(`[^`]*`), expected it as in (`[^`]*`)$/, (what, where) => `缺少 ${what}，${where} 文本中有`],
  [/^Unexpected words of the form (`[^`]*`), expected your own$/, (asked) => `${asked} 是表单原有的文字，请改写`],
  [
    /^Missing translation of (`[^`]*`) \((`[^`]*`)\), printed in the language of the original$/,
    (words, key) => `${words}（${key}）`,
  ],
  [
    /^Missing [\w ]+ of (?:the \w+ )?(`[^`]*`)[\w, ]*, expected (`\w+`)(?: or an (`\w+`)| (?:with|to) .*)?$/,
    (of, key, other) => `${of} 应填写 ${key}${other ? ` 或 ${other}` : ''}`,
  ],
  [/^Missing [\w ]+, expected (?:an entry in )?(`[\w.[\]]+`)(?: with .*)?$/, (key) => `应填写 ${key}`],
]

/** Hints of the checker, and the same in Chinese. */
const hints: Readonly<Record<string, string>> = {
  'They stand there since the record was begun.': '新建记录时即有此文字。',
  'It is printed as it stands.': '会原样印出。',
  'Each document puts the marks of its language around it.': '各文件会按其语言加上引号。',
  'The original has changed since: bring the translation up to date, then raise its version.':
    '原文此后有改动：请更新译文，再提高其版本号。',
  'The facts stand first, between two lines `---`.': '事实写在最前面，位于两行 `---` 之间。',
  'Close the front matter with a line `---`.': '请用一行 `---` 结束事实部分。',
}

/** A sentence or hint of the checker in Chinese; null where only the English one says it. */
export function reasonInChinese(reason: string): string | null {
  for (const [pattern, say] of sentences) {
    const found = pattern.exec(reason)
    if (found) return say(...found.slice(1))
  }
  return hints[reason] ?? null
}
