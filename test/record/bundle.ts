import { createHash } from 'node:crypto'
import { type Bundle, isInside } from '../../src/record/bundle.ts'
import { probeImage } from '../../src/record/image.ts'
import type { SourceFile } from '../../src/record/record.ts'

/** A bundle whose files are given rather than read: texts, or bytes, by name. `record.md` is the original. */
export function bundleOf(files: Readonly<Record<string, string | Uint8Array>>, id = 'example'): Bundle {
  const sources = Object.entries(files).map(([name, content]) => sourceOf(name, content, `input/${id}/${name}`))
  const named = (name: string) => sources.find((file) => file.name === name)
  return {
    id,
    path: `input/${id}`,
    single: false,
    original: named('record.md'),
    translations: new Map(
      sources.flatMap((file) => {
        const [, language] = /^record\.(.+)\.md$/.exec(file.name) ?? []
        return language === undefined ? [] : [[language, file]]
      }),
    ),
    faults: [],
    media: async (name) => {
      if (!isInside(name)) return { fault: 'outside' }
      const file = named(name)
      if (!file) return { fault: 'absent' }
      const probed = await probeImage(file.bytes)
      return 'fault' in probed ? probed : { ...file, ...probed }
    },
  }
}

function sourceOf(name: string, content: string | Uint8Array, path: string): SourceFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { name, path, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}
