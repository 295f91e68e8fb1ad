import { type Dictionary, Lexer, Operator, type PdfFile, Stream, Text } from '../objects.ts'
import { A, type Check, UA } from './rule.ts'

/** Codes that content streams show in each font, and whether all of them had an ActualText. */
export function usedCodes(pdf: PdfFile): Map<Dictionary, Map<number, boolean>> {
  const used = new Map<Dictionary, Map<number, boolean>>()
  for (const page of pdf.pages) {
    const lexer = new Lexer(pdf.content(page))
    let operands: unknown[] = []
    let font: Dictionary | undefined
    const actual: boolean[] = []
    while (!lexer.done) {
      const value = lexer.read()
      if (!(value instanceof Operator)) {
        operands.push(value)
        continue
      }
      if (value.name === 'Tf') {
        const found = pdf.get(page, 'Resources', 'Font', String((operands[0] as { name: string }).name))
        if (found instanceof Map) font = found
      } else if (value.name === 'BDC') actual.push(operands[1] instanceof Map && operands[1].has('ActualText'))
      else if (value.name === 'BMC') actual.push(false)
      else if (value.name === 'EMC') actual.pop()
      else if (value.name === 'Tj' || value.name === 'TJ') {
        const strings = operands.flat().filter((part) => part instanceof Text)
        for (const { bytes } of strings as Text[]) {
          for (let i = 0; i < bytes.length; i += 2) {
            const code = (bytes.charCodeAt(i) << 8) | bytes.charCodeAt(i + 1)
            if (!font) throw new Error('Text without a font')
            const codes = used.get(font) ?? new Map<number, boolean>()
            used.set(font, codes)
            codes.set(code, (codes.get(code) ?? true) && actual.includes(true))
          }
        }
      }
      operands = []
    }
  }
  return used
}

/** Text of each code of a font: its ToUnicode map. */
export function toUnicode(pdf: PdfFile, font: Dictionary): Map<number, string> {
  const stream = pdf.get(font, 'ToUnicode')
  const map = new Map<number, string>()
  if (!(stream instanceof Stream)) return map
  const utf16 = (hex: string) => Buffer.from(hex.replace(/\s/g, ''), 'hex').swap16().toString('utf16le')
  for (const [, low = '', , list = ''] of stream.data
    .toString('latin1')
    .matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/g)) {
    Array.from(list.matchAll(/<([^>]*)>/g)).forEach(([, hex = ''], i) => {
      map.set(Number.parseInt(low, 16) + i, utf16(hex))
    })
  }
  return map
}

/** Fonts: composite, embedded, with widths that agree and text for every code. The clauses of both standards are the same. */
export const fonts: Check = (pdf, report) => {
  const both = (a: string, ua: string, what: string) => {
    report(A(a), what)
    report(UA(ua), what)
  }
  for (const [font, codes] of usedCodes(pdf)) {
    const name = pdf.name(font, 'BaseFont') ?? '?'
    if (pdf.name(font, 'Type') !== 'Font' || pdf.name(font, 'Subtype') !== 'Type0')
      both('6.2.11.2', '7.21.2', `${name} of another kind`)
    const descendant = pdf.get(font, 'DescendantFonts', 0)
    if (pdf.name(descendant, 'BaseFont') !== name || pdf.name(descendant, 'FontDescriptor', 'FontName') !== name)
      both('6.2.11.2', '7.21.2', `${name} under several names`)
    if (pdf.name(font, 'Encoding') !== 'Identity-H') both('6.2.11.3.3', '7.21.3.3', `${name} in another encoding`)
    if (pdf.text(descendant, 'CIDSystemInfo', 'Ordering') !== 'Identity')
      both('6.2.11.3.1', '7.21.3.1', `${name} in another ordering`)
    if (pdf.name(descendant, 'CIDToGIDMap') !== 'Identity')
      both('6.2.11.3.2', '7.21.3.2', `${name} without CIDToGIDMap`)
    const program = pdf.get(descendant, 'FontDescriptor', 'FontFile2')
    if (!(program instanceof Stream)) {
      both('6.2.11.4.1', '7.21.4.1', `${name} not embedded`)
      continue
    }
    if (pdf.get(descendant, 'FontDescriptor', 'CIDSet') !== null)
      report(A('6.2.11.4.2'), `${name}: CIDSet not looked into`)
    if (!/^[A-Z]{6}\+/.test(name)) both('6.2.11.4.1', '7.21.4.1', `${name} without a subset tag`)
    const glyphs = widthsOf(program.data)
    const widths = pdf.list(descendant, 'W', 1)
    const texts = toUnicode(pdf, font)
    for (const [code, text] of texts)
      if (/[\0\ufeff\ufffe]/.test(text)) both('6.2.11.7.2', '7.21.7', `${name}: map of ${code} to no text`)
    for (const [code, hasActualText] of codes) {
      if (code === 0) both('6.2.11.8', '7.21.8', `${name} shows .notdef`)
      const width = widths[code]
      const own = glyphs[code]
      if (own === undefined) both('6.2.11.4.1', '7.21.4.1', `${name} has no glyph ${code}`)
      else if (typeof width !== 'number' || Math.abs(width - own) > 1)
        both('6.2.11.5', '7.21.5', `${name} ${code} is ${own} wide, not ${width}`)
      const text = texts.get(code)
      if (!text || /[\0\ufeff\ufffe]/.test(text)) both('6.2.11.7.2', '7.21.7', `${name} ${code} has no text`)
      else if (/\p{Co}/u.test(text) && !hasActualText) report(A('6.2.11.7.3'), `${name} ${code} is of private use`)
    }
  }
}

/** Widths of the glyphs of a TrueType file, in thousandths of an em. */
function widthsOf(file: Buffer): number[] {
  const table = (tag: string) => {
    for (let i = 0; i < file.readUInt16BE(4); i++) {
      const at = 12 + i * 16
      if (file.toString('latin1', at, at + 4) === tag)
        return file.subarray(file.readUInt32BE(at + 8), file.readUInt32BE(at + 8) + file.readUInt32BE(at + 12))
    }
    throw new Error(`No table ${tag}`)
  }
  const em = table('head').readUInt16BE(18)
  const metrics = table('hhea').readUInt16BE(34)
  const hmtx = table('hmtx')
  return Array.from(
    { length: table('maxp').readUInt16BE(4) },
    (_, i) => (hmtx.readUInt16BE(Math.min(i, metrics - 1) * 4) * 1000) / em,
  )
}
