/** Characters of each code of a font, from its ToUnicode CMap (ISO 32000-1 9.10.3). */
export type ToUnicode = ReadonlyMap<number, string>

const RANGE = /<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*(?:\[([^\]]*)\]|<([0-9a-fA-F\s]+)>)/g
const CHARACTER = /<([0-9a-fA-F]+)>\s*<([0-9a-fA-F\s]+)>/g
const code = (hex: string | undefined): number => Number.parseInt(hex ?? '0', 16)

const utf16 = (hex: string): string => {
  let text = ''
  for (let at = 0; at + 4 <= hex.length; at += 4)
    text += String.fromCharCode(Number.parseInt(hex.slice(at, at + 4), 16))
  return text
}

export function toUnicode(cmap: string): ToUnicode {
  const map = new Map<number, string>()
  for (const [, block = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, low, high, list, first] of block.matchAll(RANGE)) {
      const start = code(low)
      if (list !== undefined) {
        const targets = list.match(/<[^>]*>/g) ?? []
        targets.forEach((target, index) => {
          map.set(start + index, utf16(target.replace(/[<>\s]/g, '')))
        })
      } else if (first !== undefined) {
        const text = utf16(first.replace(/\s/g, ''))
        const end = text.length - 1
        for (let at = start; at <= code(high) && at - start < 65536; at += 1) {
          map.set(at, text.slice(0, end) + String.fromCharCode(text.charCodeAt(end) + at - start))
        }
      }
    }
  }
  for (const [, block = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, from, to = ''] of block.matchAll(CHARACTER)) map.set(code(from), utf16(to.replace(/\s/g, '')))
  }
  return map
}
