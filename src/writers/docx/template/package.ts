import { posix } from 'node:path'
import { unzipSync } from 'fflate'
import { TemplateFault } from './fault.ts'
import { parsed } from './xml.ts'

/** A file of the institution, opened. */
export interface TemplatePackage {
  readonly parts: ReadonlyMap<string, Uint8Array>
  /** Name of the main document part. */
  readonly main: string
  relationshipsOf(part: string): readonly Relationship[]
  /** The part that `part` refers to by this type, such as `styles`, if it is there. */
  related(part: string, type: string): string | undefined
}

export interface Relationship {
  readonly id: string
  /** Last segment of the type, such as `image`. */
  readonly type: string
  /** Part name, or the address of one outside. */
  readonly target: string
  readonly external: boolean
}

const MOST_BYTES = 64 * 1024 * 1024
const MOST_PARTS = 2000

const MAIN =
  /^application\/vnd\.(?:openxmlformats-officedocument\.wordprocessingml\.(?:document|template)\.main\+xml|ms-word\.(?:document|template)\.macroEnabled(?:Template)?\.main\+xml)$/i

function unzipped(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  let size = 0
  let count = 0
  try {
    const files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize
        count += 1
        if (size > MOST_BYTES || count > MOST_PARTS) throw new TemplateFault('more than 64 MB or 2,000 parts')
        return true
      },
    })
    return new Map(Object.entries(files))
  } catch (error) {
    if (error instanceof TemplateFault) throw error
    throw new TemplateFault('something that is no Word file')
  }
}

/** Opens a .docx or .dotx, with or without macros. Throws a TemplateFault for anything else. */
export function openTemplate(bytes: Uint8Array): TemplatePackage {
  const parts = unzipped(bytes)
  const relationshipsOf = (part: string): readonly Relationship[] => {
    const folder = posix.dirname(part)
    const name = posix.join(folder === '.' ? '' : folder, '_rels', `${posix.basename(part)}.rels`)
    const file = parts.get(name)
    if (!file) return []
    return [...parsed(file, name).getElementsByTagName('*')]
      .filter((element) => element.localName === 'Relationship')
      .map((element): Relationship => {
        const external = element.getAttribute('TargetMode') === 'External'
        const target = element.getAttribute('Target') ?? ''
        return {
          id: element.getAttribute('Id') ?? '',
          type: (element.getAttribute('Type') ?? '').split('/').at(-1) ?? '',
          target: external
            ? target
            : target.startsWith('/')
              ? target.slice(1)
              : posix.normalize(posix.join(folder, target)),
          external,
        }
      })
  }
  const related = (part: string, type: string): string | undefined =>
    relationshipsOf(part).find((relation) => relation.type === type && !relation.external && parts.has(relation.target))
      ?.target
  const main = related('', 'officeDocument')
  if (!main || !MAIN.test(contentTypeOf(parts, main))) throw new TemplateFault('a file that has no Word document in it')
  return { parts, main, relationshipsOf, related }
}

function contentTypeOf(parts: ReadonlyMap<string, Uint8Array>, part: string): string {
  const file = parts.get('[Content_Types].xml')
  if (!file) return ''
  const types = [...parsed(file, '[Content_Types].xml').getElementsByTagName('*')]
  const own = types.find((element) => element.getAttribute('PartName')?.toLowerCase() === `/${part}`.toLowerCase())
  return own?.getAttribute('ContentType') ?? ''
}
