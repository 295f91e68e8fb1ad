import { deflateSync, inflateSync } from 'node:zlib'

/** A stream of a PDF: where its bytes stand, and what they say. */
interface Stream {
  readonly start: number
  readonly length: number
  readonly text: string
}

function streams(bytes: Buffer): Stream[] {
  const file = bytes.toString('latin1')
  const found: Stream[] = []
  for (const match of file.matchAll(/\/Length (\d+)[^>]*?>>\s*stream\r?\n/g)) {
    const start = match.index + match[0].length
    const length = Number(match[1])
    try {
      found.push({ start, length, text: inflateSync(bytes.subarray(start, start + length)).toString('latin1') })
    } catch {
      // not compressed by Flate: a picture
    }
  }
  return found
}

/** Puts other text in a stream's place, in no more bytes than before, so that nothing else moves; undefined if it is longer. */
function put(bytes: Buffer, { start, length }: Stream, text: string): Buffer | undefined {
  const data = deflateSync(Buffer.from(text, 'latin1'), { level: 9, memLevel: 9 })
  if (data.length > length) return undefined
  const changed = Buffer.from(bytes)
  changed.fill(0, start, start + length)
  data.copy(changed, start)
  return changed
}

interface GlyphPlace {
  readonly stream: Stream
  readonly at: number
}

function places(bytes: Buffer): GlyphPlace[] {
  const found: GlyphPlace[] = []
  for (const stream of streams(bytes)) {
    if (!/^BT$/m.test(stream.text)) continue
    for (const { index, 0: string } of stream.text.matchAll(/<[0-9a-f]+>/g)) {
      for (let at = index + 1; at < index + string.length - 1; at += 4) found.push({ stream, at })
    }
  }
  return found
}

/** How many glyphs the pages show. */
export const glyphPlaces = (bytes: Buffer): number => places(bytes).length

/** Shows at the `index`-th place the glyph of another; undefined where the stream would no longer fit. */
export function swapGlyph(bytes: Buffer, index: number, glyph: number): Buffer | undefined {
  const all = places(bytes)
  const place = all[index]
  if (!place) return undefined
  const { stream, at } = place
  const near = all.filter((one) => one.stream === stream && Math.abs(one.at - at) < 400)
  const from = near[glyph % near.length]?.at ?? at
  const text = stream.text.slice(0, at) + stream.text.slice(from, from + 4) + stream.text.slice(at + 4)
  return put(bytes, stream, text)
}

/** Replaces text in any stream that holds it; throws where there is none. */
export function inStream(bytes: Buffer, from: string, to: string): Buffer {
  for (const stream of streams(bytes)) {
    if (!stream.text.includes(from)) continue
    const changed = put(bytes, stream, stream.text.replace(from, to))
    if (changed) return changed
  }
  throw new Error(`Expected \`${from}\` in a stream`)
}
