import { DOMParser, type Document } from '@xmldom/xmldom'
import { type UnzipFileInfo, unzipSync } from 'fflate'
import { UnreadableError } from '../reading.ts'

/** What a package may unpack to; documents of ours stay far below. In bytes, but for the number of files. */
const MOST = { files: 2000, whole: 256_000_000, xml: 32_000_000 }

/** The files of an Office Open XML package (ECMA-376 part 2). */
export interface Package {
  readonly files: ReadonlyMap<string, Uint8Array>
  /** A part as XML; undefined where there is none. */
  xml(name: string): Document | undefined
  /** Targets of a part's relationships, by id. */
  targets(part: string): ReadonlyMap<string, string>
}

/** @throws UnreadableError when it is no package, or a part is no XML. */
export function openPackage(bytes: Uint8Array): Package {
  let entries: Record<string, Uint8Array>
  try {
    entries = unzipSync(bytes, { filter: limit() })
  } catch (error) {
    if (error instanceof UnreadableError) throw error
    throw new UnreadableError(`no ZIP archive: ${error instanceof Error ? error.message : String(error)}`)
  }
  const files = new Map(Object.entries(entries))
  const parsed = new Map<string, Document | undefined>()
  const xml = (name: string): Document | undefined => {
    if (!parsed.has(name)) parsed.set(name, parse(name, files.get(name)))
    return parsed.get(name)
  }
  return {
    files,
    xml,
    targets(part) {
      const at = part.lastIndexOf('/') + 1
      const relations = xml(`${part.slice(0, at)}_rels/${part.slice(at)}.rels`)
      const elements = [...(relations?.getElementsByTagName('Relationship') ?? [])]
      return new Map(elements.map((one) => [one.getAttribute('Id') ?? '', one.getAttribute('Target') ?? '']))
    },
  }
}

/** Refuses a package before it is unpacked to more than it may be. */
function limit(): (file: UnzipFileInfo) => boolean {
  let files = 0
  let whole = 0
  return ({ name, originalSize }) => {
    files += 1
    whole += originalSize
    if (files > MOST.files) throw new UnreadableError(`it holds more than ${MOST.files} files`)
    if (whole > MOST.whole) throw new UnreadableError(`it unpacks to more than ${MOST.whole} bytes`)
    if (originalSize > MOST.xml && /\.(?:xml|rels)$/.test(name))
      throw new UnreadableError(`${name} unpacks to ${originalSize} bytes`)
    return true
  }
}

function parse(name: string, bytes: Uint8Array | undefined): Document | undefined {
  if (!bytes) return undefined
  const text = new TextDecoder().decode(bytes)
  if (text.includes('<!DOCTYPE')) throw new UnreadableError(`${name} declares a document type`)
  try {
    const fail = (_level: string, message: string): never => {
      throw new Error(message)
    }
    return new DOMParser({ onError: fail }).parseFromString(text, 'application/xml')
  } catch (error) {
    throw new UnreadableError(`${name} is no XML: ${error instanceof Error ? error.message : String(error)}`)
  }
}
