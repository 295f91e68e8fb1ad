import { z } from 'zod'
import { factsFileSchema } from '../pipeline/facts-schema.ts'
import { labelsSchema } from '../pipeline/labels.ts'
import { manifestSchema } from '../pipeline/manifest.ts'
import { settingsSchema } from '../pipeline/settings.ts'
import { recordJsonSchema, translationJsonSchema } from '../record/index.ts'
import { themeSchema } from '../theme/tokens.ts'
import type { Streams } from './report.ts'
import { Status } from './status.ts'

const ofZod = (schema: z.ZodType, title: string) => ({ title, ...z.toJSONSchema(schema, { io: 'input' }) })

const schemas: Readonly<Record<string, () => object>> = {
  record: recordJsonSchema,
  translation: translationJsonSchema,
  theme: () => ofZod(themeSchema, 'theme.yaml'),
  settings: () => ofZod(settingsSchema, 'communique.yaml'),
  labels: () => ofZod(labelsSchema, 'labels.<language>.yaml'),
  facts: () => ofZod(factsFileSchema, 'facts.json'),
  manifest: () => ofZod(manifestSchema, 'manifest.json'),
}

/** `schema`: the JSON Schema of what a person writes, for editors, and of what programs read; to stdout. */
export async function schema(what: string, streams: Streams): Promise<Status> {
  streams.stdout.write(`${JSON.stringify(schemas[what]?.(), undefined, 2)}\n`)
  return Status.done
}
