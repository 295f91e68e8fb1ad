/** Sentences of the checker that hold little but values, and the same in Chinese. */
const sentences: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
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
  [/^Missing [\w ]+, expected (?:an entry in )?(`[\w.[\]]+`)(?: with .*)?$/, (key) => `应填写 ${key}`],
]

/** A sentence of the checker in Chinese; null where only the English one says it. */
export function reasonInChinese(reason: string): string | null {
  for (const [pattern, say] of sentences) {
    const found = pattern.exec(reason)
    if (found) return say(...found.slice(1))
  }
  return null
}
