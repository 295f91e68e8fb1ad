import type { Fault } from './fault.ts'
import type { SourceFile } from './record.ts'
import { type SourceText, sourceText } from './source.ts'

const strict = new TextDecoder('utf-8', { fatal: true })
const lenient = new TextDecoder('utf-8')

const LINE_FEED = 0x0a

/** The text of a file, or the place at which it stops being UTF-8. A byte order mark is dropped. */
export function decode({ path, bytes }: SourceFile): { source: SourceText } | { fault: Fault } {
  try {
    return { source: sourceText(path, strict.decode(bytes)) }
  } catch {
    return { fault: invalid(path, bytes) }
  }
}

function invalid(path: string, bytes: Uint8Array): Fault {
  let start = 0
  let offset = 0
  for (let line = 1; ; line++) {
    const feed = bytes.indexOf(LINE_FEED, start)
    const end = feed < 0 ? bytes.length : feed + 1
    const part = bytes.subarray(start, end)
    const before = soundLength(part)
    if (before !== undefined || end === bytes.length) {
      const at = { line, column: (before ?? 0) + 1, offset: offset + (before ?? 0) }
      const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
      return {
        rule: 'utf-8',
        place: { path, position: { start: at, end: at } },
        reason: 'Unexpected bytes that are not UTF-8, expected a text file in UTF-8',
        expected: ['UTF-8'],
        note: utf16 ? 'This file seems to be UTF-16: save it as UTF-8.' : 'Save the file with the encoding UTF-8.',
      }
    }
    offset += lenient.decode(part).length
    start = end
  }
}

/** Length in UTF-16 code units of what decodes before the first broken byte; undefined where nothing is broken. */
function soundLength(line: Uint8Array): number | undefined {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let length = 0
  for (const byte of line) {
    try {
      length += decoder.decode(Uint8Array.of(byte), { stream: true }).length
    } catch {
      return length
    }
  }
  try {
    decoder.decode()
    return undefined
  } catch {
    return length
  }
}
