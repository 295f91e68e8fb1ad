import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import { CONTENT_TYPES } from './namespaces.ts'
import { element, part } from './xml.ts'

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

/**
 * DOS times have no zone: local parts make them the same everywhere, asked for when the zone is known. Not their first
 * day, to which other moments are moved by the zone that the process began in.
 */
const moment = (): Date => new Date(1980, 1, 1)
const STORED = /\.(?:png|jpe?g|gif)$/

/** The bytes of a package (ECMA-376 part 2): content types first, parts in the order of their names, no times. */
export async function packed(parts: ReadonlyMap<string, string | Uint8Array>): Promise<Uint8Array> {
  const names = [...parts.keys()].sort()
  const zip = new ZipFile()
  const mtime = moment()
  const add = (name: string, content: string | Uint8Array): void =>
    zip.addBuffer(Buffer.from(content), name, { mtime, forceDosTimestamp: true, compress: !STORED.test(name) })
  add('[Content_Types].xml', contentTypes(names))
  for (const name of names) add(name, parts.get(name) ?? '')
  zip.end()
  return buffer(zip.outputStream)
}
