import type { Surface } from '../surface.ts'
import { unescaped } from '../surfaces/entities.ts'
import { imageMetadata } from '../surfaces/image.ts'
import { BREAK } from '../tokens.ts'
import { contentText } from './content.ts'
import { type PdfObjects, pdfObjects } from './objects.ts'
import { stringsIn } from './strings.ts'
import { type ToUnicode, toUnicode } from './unicode.ts'

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
const utf8 = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')

/** XMP without the schema descriptions, whose words are the standard's (ISO 19005-3 6.6.2.3.3). */
const xmpText = (xmp: string) =>
  unescaped(xmp.replace(/<pdfaProperty:(\w+)>[^<]*<\/pdfaProperty:\1>/g, '').replace(/<[^>]*>/g, BREAK))

/**
 * Everything that a PDF of ours says, by a small reader of its own: pages, strings of objects (information, outline,
 * alternative text, names), XMP, attachments, and every other stream, decompressed.
 *
 * @throws UnsearchableError where a stream can't be.
 */
export function pdfSurfaces(bytes: Uint8Array): Surface[] {
  const objects = pdfObjects(bytes)
  const { sources, streams, rest } = objects
  const surfaces: Surface[] = []
  const done = opaque(objects)
  const stream = (id: number) => {
    done.add(id)
    return streams.get(id)?.searched()
  }
  const fontOf = fontsOf(objects, stream)
  pagesOf(objects).forEach((contents, index) => {
    const content = contents.map((id) => latin1(stream(id) ?? new Uint8Array())).join('\n')
    surfaces.push({ place: `page ${index + 1}`, text: contentText(content, fontOf), prose: true })
    const unseen = content.match(/%.*/g)
    if (unseen) surfaces.push({ place: `page ${index + 1}, unseen`, text: unseen.join(BREAK), prose: false })
  })
  const strings = [...sources.values(), ...[...streams.values()].map(({ dictionary }) => dictionary)].flatMap(stringsIn)
  surfaces.push({ place: 'outline, alternative text, information', text: strings.join(BREAK), prose: true })
  surfaces.push({ place: 'outside of objects', text: rest, prose: false })
  for (const [id, { dictionary, searched }] of streams) {
    if (done.has(id) || OPAQUE.test(dictionary)) continue
    if (dictionary.includes('/Type /Metadata')) surfaces.push(...xmpSurfaces(utf8(searched())))
    else if (dictionary.includes('/Type /EmbeddedFile')) surfaces.push(...attachmentSurfaces(dictionary, searched()))
    else {
      const data = searched()
      surfaces.push({ place: `stream ${id}`, text: `${latin1(data)}${BREAK}${utf8(data)}`, prose: false })
    }
  }
  return surfaces
}

/** Streams that hold no text by their own account: pixels, lists of objects. */
const OPAQUE = /\/Subtype \/Image\b|\/Type \/(?:XRef|ObjStm)\b/

/** Streams that hold no text by what refers to them: font programs, the colour profile. */
function opaque({ sources }: PdfObjects): Set<number> {
  const found = new Set<number>()
  for (const source of sources.values()) {
    for (const [, id] of source.matchAll(/\/(?:FontFile[23]?|DestOutputProfile|CIDSet) (\d+) \d+ R/g))
      found.add(Number(id))
  }
  return found
}

function xmpSurfaces(xmp: string): Surface[] {
  return [
    { place: 'XMP metadata', text: xmpText(xmp), prose: true },
    { place: 'XMP metadata, source', text: unescaped(xmp), prose: false },
  ]
}

function attachmentSurfaces(dictionary: string, data: Uint8Array): Surface[] {
  const subtype = /\/Subtype \/(\S+)/.exec(dictionary)?.[1] ?? ''
  const mediaType = subtype.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  const place = `attachment (${mediaType})`
  if (mediaType.startsWith('image/')) {
    return imageMetadata(data, mediaType).map((text) => ({ place: `${place}, metadata`, text, prose: false }))
  }
  const text = utf8(data)
  if (mediaType !== 'application/json') return [{ place, text: unescaped(text), prose: true }]
  const strings = (text.match(/"(?:[^"\\]|\\.)*"/g) ?? []).map(unescaped)
  return [{ place, text: strings.join(BREAK), prose: true }]
}

const reference = (source: string, key: string): number | undefined => {
  const found = new RegExp(`/${key} (\\d+) \\d+ R`).exec(source)?.[1]
  return found === undefined ? undefined : Number(found)
}

/** Numbers of the content streams of each page, in the order of the page tree. */
function pagesOf({ sources }: PdfObjects): number[][] {
  const pages: number[][] = []
  const walk = (id: number, depth: number): void => {
    const source = sources.get(id) ?? ''
    const kids = /\/Kids \[([^\]]*)\]/.exec(source)?.[1]
    if (kids !== undefined && depth < 32) {
      for (const [, kid] of kids.matchAll(/(\d+) \d+ R/g)) walk(Number(kid), depth + 1)
      return
    }
    const contents = /\/Contents (?:\[([^\]]*)\]|(\d+ \d+ R))/.exec(source)
    pages.push([...(contents?.[1] ?? contents?.[2] ?? '').matchAll(/(\d+) \d+ R/g)].map(([, part]) => Number(part)))
  }
  for (const source of sources.values()) {
    const root = /\/Type \/Catalog\b/.test(source) ? reference(source, 'Pages') : undefined
    if (root !== undefined) walk(root, 0)
  }
  return pages
}

/** Fonts by the names that pages give them; our documents use one name for one font throughout. */
function fontsOf({ sources }: PdfObjects, streamOf: (id: number) => Uint8Array | undefined) {
  const fonts = new Map<string, ToUnicode>()
  for (const source of sources.values()) {
    for (const [, names = ''] of source.matchAll(/\/Font <<([^>]*)>>/g)) {
      for (const [, name = '', id] of names.matchAll(/\/(\S+) (\d+) \d+ R/g)) {
        const cmap = fonts.has(name) ? undefined : reference(sources.get(Number(id)) ?? '', 'ToUnicode')
        const data = cmap === undefined ? undefined : streamOf(cmap)
        if (data) fonts.set(name, toUnicode(latin1(data)))
      }
    }
  }
  return (name: string) => fonts.get(name)
}
