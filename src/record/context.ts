import type { Bundle, MediaFault } from './bundle.ts'
import { canonicalTag } from './edition.ts'
import type { LooseFacts } from './loose.ts'
import { type ParsedFile, parsedFile } from './parse.ts'
import { factsIn } from './pointers.ts'
import { attachedNames } from './public/attached.ts'
import type { MediaFile } from './record.ts'
import type { CheckedFile, Leaf, RuleContext } from './rule.ts'
import type { StyleSettings } from './style/settings.ts'
import { type Translated, translate } from './translate.ts'
import { locate } from './yaml/located.ts'

/** What rules look at, and what an edition is made of. */
export interface Prepared {
  readonly context: RuleContext
  readonly translated: ReadonlyMap<CheckedFile, Translated>
}

/** Parses the files of a bundle, reads its media and puts its translations over the original. */
export async function prepare(bundle: Bundle, style: StyleSettings): Promise<Prepared> {
  const parsed = bundle.original && parsedFile(bundle.original, 'original', 'en')
  const original = parsed && checked(parsed, parsed.facts)
  const translated = new Map<CheckedFile, Translated>()
  const translations = [...bundle.translations].map(([tag, file]) => {
    const own = parsedFile(file, 'translation', canonicalTag(tag))
    const { facts } = own
    const over = original?.facts && facts && translate(original.facts, { ...own, facts })
    const result = checked(over ? { ...own, faults: [...own.faults, ...over.faults] } : own, over?.facts)
    if (over) translated.set(result, over)
    return result
  })
  const files = original ? [original, ...translations] : translations
  const context: RuleContext = {
    bundle,
    original,
    translations,
    files,
    media: await readMedia(bundle, original?.facts),
    people: original && ids(original, 'people'),
    organizations: original && ids(original, 'organizations'),
    style,
    faults: Map.groupBy([...bundle.faults, ...files.flatMap((file) => file.faults)], (fault) => fault.rule),
  }
  return { context, translated }
}

function checked(file: ParsedFile, edition: LooseFacts | undefined): CheckedFile {
  let leaves: readonly Leaf[] | undefined
  return {
    ...file,
    edition,
    get leaves() {
      leaves ??= [...factsIn(file.facts)].filter((fact): fact is Leaf => fact.shape.type === 'leaf')
      return leaves
    },
  }
}

async function readMedia(bundle: Bundle, facts: LooseFacts | undefined) {
  const found = new Map<string, MediaFile | MediaFault>()
  const files = new Set(facts?.media?.flatMap((entry) => entry?.file ?? []))
  const attached = facts?.derivedFrom && attachedNames(files)
  for (const file of files) found.set(file, await readPhoto(bundle, file, attached?.get(file) ?? file))
  return found
}

/** A photo of a record that was taken out of a document stands beside it, without its folders, or where it stood before. */
async function readPhoto(bundle: Bundle, file: string, attached: string): Promise<MediaFile | MediaFault> {
  const photo = await bundle.media(attached)
  if ('bytes' in photo) return { ...photo, name: file }
  return attached !== file && photo.fault === 'absent' ? bundle.media(file) : photo
}

/** The ids of a list as the file has them, also of entries that are wrong otherwise. */
function ids({ facts, root }: ParsedFile, list: 'people' | 'organizations'): ReadonlySet<string> | undefined {
  if (!facts || !root) return undefined
  const { node, whole } = locate(root, [list])
  if (whole && node.type !== 'list') return undefined
  const entries = whole && node.type === 'list' ? node.items : []
  const found = entries.flatMap((entry) => (entry.type === 'map' ? (entry.entries.get('id')?.node.value ?? []) : []))
  return new Set(found.map(String))
}
