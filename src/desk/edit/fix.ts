import { createPatch } from 'diff'
import { fixRecord } from '../../record/fix/index.ts'
import type { Fixed } from '../api/draft.ts'
import type { DraftInput } from '../reading/analyze.ts'
import { draftBundle } from '../reading/draft-bundle.ts'
import type { Shared } from '../work/shared.ts'
import { changesBetween } from './changes.ts'

/** What is safe to mend in the texts of a record; files that are not UTF-8 or stay the same are left out. */
export async function fixTexts({ settings }: Shared, { path, texts }: DraftInput): Promise<Fixed> {
  const { original, translations } = await draftBundle(path, texts)
  const files = [...(original ? [original] : []), ...translations.values()].flatMap(({ name, bytes }) => {
    const before = decoded(bytes)
    const after = before === undefined ? undefined : fixRecord(before, settings, name).text
    if (before === undefined || after === undefined || after === before) return []
    const diff = createPatch(name, before, after, '', '', { context: 3 })
    return [{ file: name, text: after, diff, changes: changesBetween(before, after) }]
  })
  return { files }
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}
