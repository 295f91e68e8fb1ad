import { schemaAt } from './expectation.ts'
import type { Fault } from './fault.ts'
import type { LooseFacts } from './loose.ts'
import { loosen } from './loosen.ts'
import type { FrontMatterPlaces } from './places.ts'
import { factsSchema } from './schema.ts'
import { refusals } from './schema-faults.ts'
import { repeated } from './translation-faults.ts'
import { translationSchema } from './translation-schema.ts'
import type { Located } from './yaml/located.ts'

interface FactsRead {
  readonly facts: LooseFacts | undefined
  readonly faults: readonly Fault[]
}

/** Holds a front matter against the schema of its kind; what the schema refuses is left out of the facts. */
export function readFacts(
  kind: 'original' | 'translation',
  file: FrontMatterPlaces & { readonly root: Located },
): FactsRead {
  const schema = kind === 'original' ? factsSchema : translationSchema()
  const { root } = file
  const value = root.type === 'scalar' && root.value === null ? {} : root.value
  const checked = schema.safeParse(value)
  if (checked.success) return { facts: checked.data as LooseFacts, faults: [] }
  const refused = refusals(schema, file, checked.error.issues)
  const faults = refused.flatMap(({ fault, path }) => {
    if (!fault) return []
    const isRepeated = kind === 'translation' && fault.rule === 'key-known' && schemaAt(factsSchema, path)
    return [isRepeated ? repeated(file, path) : fault]
  })
  const facts = loosen(
    value,
    refused.map(({ path }) => path),
  )
  return { facts: facts as LooseFacts | undefined, faults }
}
