import type { Surface } from '../surface.ts'
import { BREAK } from '../tokens.ts'
import { unescaped } from './entities.ts'
import { imageMetadata } from './image.ts'
import { markupOf } from './markup.ts'

const DATA = /data:([\w.+-]+\/[\w.+-]+);base64,([A-Za-z0-9+/=]+)/g

/** Attributes whose values people read. */
const READ = /\s(?:alt|title|content|aria-label)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
/** Attributes whose values machines follow. */
const FOLLOWED = /\s(?:href|datetime|data-fact|src|id|class)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
/** Elements whose `content` is for machines. */
const POLICY = /^<meta\s[^>]*\b(?:http-equiv|name="(?:viewport|robots|generator|theme-color|color-scheme)")/i
const JSON_STRING = /"((?:[^"\\]|\\.)*)"(\s*:)?/g

/** Elements that end a word. */
const BLOCK =
  /^<\/?(?:p|div|li|ol|ul|td|th|tr|table|h[1-6]|br|section|figure|figcaption|caption|dt|dd|dl|aside|header|main|article|nav|hgroup|address|blockquote|title)\b/i

/**
 * Everything that a page of ours says, by a small reader of its own: text, attributes, comments, metadata, data for
 * machines, pictures' metadata, and the source as it stands.
 */
export function htmlSurfaces(bytes: Uint8Array): Surface[] {
  const whole = new TextDecoder().decode(bytes)
  const surfaces: Surface[] = []
  const source = whole.replace(DATA, (_, mediaType: string, data: string) => {
    for (const text of imageMetadata(Buffer.from(data, 'base64'), mediaType)) {
      surfaces.push({ place: 'metadata of a picture', text, prose: false })
    }
    return ''
  })
  const { pieces, comments, styles, scripts } = markupOf(source)
  const markup = pieces.map((piece) => piece.source).join('')
  const text = pieces.map((piece) => (piece.kind === 'text' ? piece.source : BLOCK.test(piece.source) ? BREAK : ''))
  const readable = pieces.map((piece) => (POLICY.test(piece.source) ? '' : piece.source)).join('')
  const valuesOf = (attribute: RegExp, from: string) =>
    Array.from(from.matchAll(attribute), ([, double, single]) => unescaped(double ?? single ?? '')).join(BREAK)
  const strings = scripts.flatMap((script) => [...script.replace(/^<script[^>]*>/i, '').matchAll(JSON_STRING)])
  // keys are schema.org's own words
  const [keys, values] = [true, false].map((isKey) =>
    strings.flatMap(([, string = '', colon]) => ((colon !== undefined) === isKey ? unescaped(string) : [])).join(BREAK),
  )
  surfaces.push(
    { place: 'text', text: unescaped(text.join('')), prose: true },
    { place: 'attributes and metadata', text: valuesOf(READ, readable), prose: true },
    { place: 'attributes for machines', text: valuesOf(FOLLOWED, markup), prose: false },
    { place: 'data for machines', text: values ?? '', prose: true },
    { place: 'keys of data for machines', text: keys ?? '', prose: false },
    { place: 'comments', text: unescaped(comments.join(BREAK)), prose: true },
    { place: 'styles', text: unescaped(styles.join(' ')), prose: false },
    { place: 'source', text: unescaped(markup), prose: false },
  )
  return surfaces
}
