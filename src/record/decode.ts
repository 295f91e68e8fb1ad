import type { Fault } from './fault.ts'
import type { SourceFile } from './record.ts'
import { placeAt, type SourceText, sourceText } from './source.ts'

const strict = new TextDecoder('utf-8', { fatal: true })

/** The text of a file, or the place at which it stops being UTF-8. A byte order mark is dropped. */
export function decode({ path, bytes }: SourceFile): { source: SourceText } | { fault: Fault } {
  try {
    return { source: sourceText(path, strict.decode(bytes)) }
  } catch {
    return { fault: invalid(path, bytes) }
  }
}

function invalid(path: string, bytes: Uint8Array): Fault {
  const sound = sourceText(path, soundPart(bytes))
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return {
    rule: 'utf-8',
    place: placeAt(sound, sound.text.length, sound.text.length),
    reason: 'Unexpected bytes that are not UTF-8, expected a text file in UTF-8',
    expected: ['UTF-8'],
    note: utf16 ? 'This file seems to be UTF-16: save it as UTF-8.' : 'Save the file with the encoding UTF-8.',
  }
}

/** The text before the first broken byte, found by halving: whether a part is sound can only change once. */
function soundPart(bytes: Uint8Array): string {
  let sound = 0
  let broken = bytes.length + 1
  while (broken - sound > 1) {
    const middle = (sound + broken) >> 1
    if (begin(bytes.subarray(0, middle)) === undefined) broken = middle
    else sound = middle
  }
  return begin(bytes.subarray(0, sound)) ?? ''
}

/** The text that some bytes begin; the last character may be cut off. Undefined where they are not UTF-8. */
function begin(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return undefined
  }
}
