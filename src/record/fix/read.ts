import { createHash } from 'node:crypto'
import { splitFrontMatter } from '../front-matter.ts'
import { parsedFile } from '../parse.ts'
import { factsIn } from '../pointers.ts'
import type { CheckedFile, Leaf } from '../rule.ts'
import { sourceText } from '../source.ts'

/** A key at the top level of the front matter, or in braces on one line: it tells a translation from an original. */
const TRANSLATES = /^(?:\{.*)?["']?translates["']?[ \t]*:/m

/** Reads the text of a record file by itself, for whoever changes texts: a translation is known by `translates`. */
export function readText(path: string, text: string): CheckedFile {
  const bytes = new TextEncoder().encode(text)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const source = sourceText(path, text)
  const { yaml } = splitFrontMatter(source)
  const translates = yaml !== undefined && TRANSLATES.test(source.text.slice(yaml.start, yaml.end))
  const parse = (language: string) =>
    parsedFile({ name: path, path, bytes, sha256 }, translates ? 'translation' : 'original', language)
  const first = parse('en')
  const own = first.facts?.language
  const file = own === undefined || own === first.language ? first : parse(own)
  const leaves = [...factsIn(file.facts)].filter((fact): fact is Leaf => fact.shape.type === 'leaf')
  return { ...file, edition: file.facts, leaves }
}
