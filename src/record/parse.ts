import type { Root } from 'mdast'
import { decode } from './decode.ts'
import type { Fault } from './fault.ts'
import { splitFrontMatter } from './front-matter.ts'
import type { LooseFacts } from './loose.ts'
import { type Outline, outline } from './markdown/body.ts'
import { MAX_DEPTH, plainlyTooDeep } from './markdown/depth.ts'
import type { Narrative } from './markdown/narrative.ts'
import { normalize } from './markdown/normalize.ts'
import { parseMarkdown } from './markdown/processor.ts'
import { readFacts } from './read-facts.ts'
import type { SourceFile } from './record.ts'
import { fileMove, placeAt, type SourceText, sourceText } from './source.ts'
import type { Located } from './yaml/located.ts'
import { parseYaml } from './yaml/parse.ts'

/** A record file, read as far as it can be. */
export interface ParsedFile {
  readonly kind: 'original' | 'translation'
  readonly file: SourceFile
  readonly source: SourceText
  /** Where the body starts in the text. */
  readonly bodyStart: number
  /** The language in which section headings are read. */
  readonly language: string
  /** The front matter with its places; undefined where it is no YAML. */
  readonly root: Located | undefined
  /** The facts as far as they are right; undefined where the front matter is no mapping. */
  readonly facts: LooseFacts | undefined
  /** The body as Markdown has it, with places in the body; undefined where there is no narrative. */
  readonly tree: Root | undefined
  /** Undefined where the text can't be read, or nests too deep. */
  readonly narrative: Narrative | undefined
  readonly outline: Outline | undefined
  /** What was wrong so far. */
  readonly faults: readonly Fault[]
}

const parsed = new WeakMap<SourceFile, ParsedFile>()

/** Parses a record file, once. `language` is that of a translation; of an original, if its facts do not say. */
export function parsedFile(file: SourceFile, kind: ParsedFile['kind'], language: string): ParsedFile {
  const known = parsed.get(file)
  if (known) return known
  const result = parse(file, kind, language)
  parsed.set(file, result)
  return result
}

function parse(file: SourceFile, kind: ParsedFile['kind'], language: string): ParsedFile {
  const decoded = decode(file)
  if ('fault' in decoded) return unreadable(file, kind, language, decoded.fault)
  const { source } = decoded
  const front = splitFrontMatter(source)
  const faults: Fault[] = []
  if (front.fault) faults.push(fence(source, front.fault))
  const yaml = front.yaml && !front.fault ? parseYaml(source, front.yaml.start, front.yaml.end) : undefined
  faults.push(...(yaml?.faults ?? []))
  const read = yaml?.root && readFacts(kind, { source, root: yaml.root })
  faults.push(...(read?.faults ?? []))
  const body = front.fault === 'open' ? undefined : readBody(source, front.body)
  if (body && 'rule' in body) faults.push(body)
  const { tree, narrative } = body && 'tree' in body ? body : {}
  const tag = kind === 'translation' ? language : (read?.facts?.language ?? language)
  return {
    kind,
    file,
    source,
    bodyStart: front.body,
    language: tag,
    root: yaml?.root,
    facts: read?.facts,
    tree,
    narrative,
    outline: narrative && outline(narrative, tag),
    faults,
  }
}

function unreadable(file: SourceFile, kind: ParsedFile['kind'], language: string, fault: Fault): ParsedFile {
  const nothing = { root: undefined, facts: undefined, tree: undefined, narrative: undefined, outline: undefined }
  return { kind, file, source: sourceText(file.path, ''), bodyStart: 0, language, ...nothing, faults: [fault] }
}

function fence(source: SourceText, fault: 'missing' | 'open'): Fault {
  const [reason, note] =
    fault === 'missing'
      ? ['Missing front matter, expected `---` on the first line', 'The facts stand first, between two lines `---`.']
      : ['Unexpected end of the front matter, expected a line `---`', 'Close the front matter with a line `---`.']
  const end = source.text.indexOf('\n')
  return { rule: 'front-matter', place: placeAt(source, 0, end < 0 ? source.text.length : end), reason, note }
}

function readBody(source: SourceText, start: number): { readonly tree: Root; readonly narrative: Narrative } | Fault {
  const reason = `Unexpected nesting of more than ${MAX_DEPTH} levels, expected at most ${MAX_DEPTH}`
  const rule = 'nesting-depth'
  const text = source.text.slice(start)
  const deep = plainlyTooDeep(text)
  if (deep !== undefined) return { rule, place: placeAt(source, start + deep, start + deep + 1), reason }
  try {
    const tree = parseMarkdown(text)
    const normal = normalize(structuredClone(tree), fileMove(source, start))
    if (!('tooDeep' in normal)) return { tree, narrative: normal }
    return { rule, place: { path: source.path, position: normal.tooDeep.position }, reason }
  } catch (error) {
    // the parser itself recurses: text that nests by the thousand overflows its stack
    if (error instanceof RangeError) return { rule, place: placeAt(source, start, start), reason }
    throw error
  }
}
