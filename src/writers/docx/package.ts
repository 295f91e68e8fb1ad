import { CONTENT_TYPES } from './namespaces.ts'
import { element, part } from './xml.ts'
import { type Entry, entry, zip } from './zip.ts'

const OFFICE = 'application/vnd.openxmlformats-officedocument'

const DEFAULTS: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  png: 'image/png',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  bmp: 'image/bmp',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  emf: 'image/x-emf',
  wmf: 'image/x-wmf',
  svg: 'image/svg+xml',
  odttf: `${OFFICE}.obfuscatedFont`,
}

/** Content types of parts, by the name before its number. */
const TYPES: readonly (readonly [RegExp, string])[] = [
  [/^word\/document\.xml$/, `${OFFICE}.wordprocessingml.document.main+xml`],
  [/^word\/(styles|numbering|settings|fontTable|footnotes|comments)\.xml$/, `${OFFICE}.wordprocessingml.$1+xml`],
  [/^word\/(header|footer)[^/]*\.xml$/, `${OFFICE}.wordprocessingml.$1+xml`],
  [/^word\/theme\/[^/]+\.xml$/, `${OFFICE}.theme+xml`],
  [/^docProps\/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml'],
  [/^docProps\/app\.xml$/, `${OFFICE}.extended-properties+xml`],
  [/^docProps\/custom\.xml$/, `${OFFICE}.custom-properties+xml`],
]

const extensionOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toLowerCase()

function contentTypes(names: readonly string[]): string {
  const extensions = [...new Set(names.map(extensionOf))].filter((extension) => DEFAULTS[extension]).sort()
  return part(
    element(
      'Types',
      { xmlns: CONTENT_TYPES },
      ...extensions.map((extension) => element('Default', { Extension: extension, ContentType: DEFAULTS[extension] })),
      ...names.flatMap((name) => {
        const found = TYPES.find(([pattern]) => pattern.test(name))
        return found
          ? [element('Override', { PartName: `/${name}`, ContentType: name.replace(found[0], found[1]) })]
          : []
      }),
    ),
  )
}

type Parts = ReadonlyMap<string, string | Uint8Array>

const STORED = /\.(?:png|jpe?g|gif)$/
const NONE: Parts = new Map()
const zipped = new WeakMap<Parts, Map<string, Entry>>()

/**
 * The bytes of a package (ECMA-376 part 2): content types first, parts in the order of their names, no times. Parts
 * that are as in `shared`, which many packages have in common, are compressed once.
 */
export function packed(parts: Parts, shared = NONE): Uint8Array {
  const known = zipped.get(shared) ?? new Map<string, Entry>()
  zipped.set(shared, known)
  const entryOf = (name: string): Entry => {
    const content = parts.get(name) ?? ''
    const same = shared.get(name) === content
    const made = (same && known.get(name)) || entry(name, content, STORED.test(name))
    if (same) known.set(name, made)
    return made
  }
  const names = [...parts.keys()].sort()
  return zip([entry('[Content_Types].xml', contentTypes(names), false), ...names.map(entryOf)])
}
