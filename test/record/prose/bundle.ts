import type { Bundle } from '../../../src/record/bundle.ts'
import { prepare } from '../../../src/record/context.ts'
import type { RuleContext } from '../../../src/record/rule.ts'
import { defaultStyle } from '../../../src/record/style/settings.ts'

const file = (name: string, text: string) => ({ name, path: name, bytes: new TextEncoder().encode(text), sha256: '' })

/** A bundle in memory: the text of `record.md`, and of each translation by its language. */
export function bundleOf(original: string, translations: Readonly<Record<string, string>> = {}): Bundle {
  return {
    id: 'visit',
    path: '.',
    single: false,
    original: file('record.md', original),
    translations: new Map(Object.entries(translations).map(([tag, text]) => [tag, file(`record.${tag}.md`, text)])),
    faults: [],
    media: async () => ({ fault: 'absent' }),
  }
}

/** What rules see of a bundle in memory. */
export async function contextOf(
  original: string,
  translations: Readonly<Record<string, string>> = {},
): Promise<RuleContext> {
  return (await prepare(bundleOf(original, translations), defaultStyle)).context
}
