import { join } from 'node:path'
import { languageFor } from '../../language/index.ts'
import { writeNew } from '../../pipeline/durable.ts'
import { sha256 } from '../../pipeline/hash.ts'
import { readBundle } from '../../record/index.ts'
import { headingText } from '../../record/markdown/body.ts'
import { parsedFile } from '../../record/parse.ts'
import { SCHEMA } from '../../record/schema.ts'
import { FailureError } from '../failure.ts'

/**
 * Begins a translation of the record at a path: the keys that it must have, and the original's sections, empty, under
 * their headings in that language. Titles of presentations stay as the original has them until they are translated.
 *
 * @throws FailureError where there is one.
 */
export async function createTranslation(path: string, language: string): Promise<{ file: string; sha256: string }> {
  const { original, translations } = await readBundle(path)
  const parsed = original && parsedFile(original, 'original', 'en')
  const facts = parsed?.facts
  if (!parsed || typeof facts?.id !== 'string') {
    throw new FailureError('faulty', 'The original has no id yet: mend it first')
  }
  if (translations.has(language) || parsed.language === language) {
    throw new FailureError('exists', `The record is written in \`${language}\` already`)
  }
  const { sections } = languageFor(language)
  const body = (parsed.outline?.sections ?? []).flatMap((section) => {
    const own = section.name ? sections[section.name] : headingText(section.heading)
    const titles = section.children.flatMap((node) =>
      node.type === 'heading' && node.depth === 3 ? [`### ${headingText(node)}`] : [],
    )
    return [`## ${own}`, ...titles]
  })
  const head = [
    '---',
    `schema: ${SCHEMA}`,
    `language: ${language}`,
    `translates: ${facts.id}`,
    `version: ${facts.version ?? 1}`,
    '---',
  ]
  const headline = parsed.outline?.headlines[0]
  const text = `${head.join('\n')}\n\n${[`# ${headline ? headingText(headline) : facts.id}`, ...body].join('\n\n')}\n`
  const bytes = new TextEncoder().encode(text)
  const file = `record.${language}.md`
  await writeNew(join(path, file), bytes).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') throw new FailureError('exists', `There is \`${file}\` already`)
    throw error
  })
  return { file, sha256: sha256(bytes) }
}
