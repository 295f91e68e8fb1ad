import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { type Theme, themeSchema } from '../../../src/theme/tokens.ts'
import type { WriteOptions } from '../../../src/writers/writer.ts'

/** The theme that ships. */
export const theme: Theme = themeSchema.parse(
  parse(readFileSync(new URL('../../../templates/theme.yaml', import.meta.url), 'utf8')),
)

export const options: WriteOptions = { theme, preview: false, pageTemplate: '' }
