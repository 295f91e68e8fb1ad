/** An element of `bag-info.txt`: a label, which may come more than once, and its value. */
export type InfoElement = readonly [label: string, value: string]

/** The elements of a `bag-info.txt`, in order; continued lines are joined. */
export function readInfo(text: string): InfoElement[] {
  const lines = text.replace(/(?:\r\n|\r|\n)[ \t]+/g, ' ').split(/\r\n|\r|\n/)
  return lines.flatMap((line): InfoElement[] => {
    const colon = line.indexOf(':')
    return colon > 0 ? [[line.slice(0, colon).trim(), line.slice(colon + 1).trim()]] : []
  })
}

/** The values of a label, whose case does not count (RFC 8493, 2.2.2). */
export const infoValues = (elements: readonly InfoElement[], label: string): string[] =>
  elements.filter(([own]) => own.toLowerCase() === label.toLowerCase()).map(([, value]) => value)
