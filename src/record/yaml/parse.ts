import { Composer, type Document, Parser } from 'yaml'
import type { Fault } from '../fault.ts'
import { placeAt, type SourceText } from '../source.ts'
import { construct } from './construct.ts'
import { MAX_DEPTH, tooDeep } from './depth.ts'
import type { Located } from './located.ts'

/** More of them come from one mistake. */
const MAX_SYNTAX_FAULTS = 10

interface Parsed {
  /** Undefined where the text is no YAML, or past a limit. */
  readonly root: Located | undefined
  readonly faults: readonly Fault[]
}

/** Reads the YAML between two offsets of a file as YAML 1.2 core: a date is a string, an alias costs what it expands to. */
export function parseYaml(source: SourceText, start: number, end: number): Parsed {
  const yaml = source.text.slice(start, end)
  const tokens = [...new Parser().parse(yaml)]
  const deep = tooDeep(tokens)
  if (deep !== undefined) {
    const place = placeAt(source, start + deep, start + deep + 1)
    const reason = `Unexpected nesting of more than ${MAX_DEPTH} levels, expected at most ${MAX_DEPTH}`
    return { root: undefined, faults: [{ rule: 'nesting-depth', place, reason }] }
  }
  const composer = new Composer({ version: '1.2', schema: 'core', uniqueKeys: false, prettyErrors: false })
  const [document, second] = composer.compose(tokens, true, yaml.length)
  const faults = document ? syntaxFaults(source, start, document) : []
  if (second) {
    const [from] = second.range
    faults.push({
      rule: 'yaml-syntax',
      place: placeAt(source, start + from, start + from),
      reason: 'Unexpected second YAML document, expected one',
    })
  }
  if (!document || faults.length > 0) return { root: undefined, faults }
  return construct(source, start, document.contents)
}

function syntaxFaults(source: SourceText, start: number, document: Document.Parsed): Fault[] {
  const lines = new Set<number>()
  const faults: Fault[] = []
  for (const { pos, message } of [...document.errors, ...document.warnings]) {
    const place = placeAt(source, start + pos[0], start + Math.max(pos[0], trimmed(source.text, start, pos)))
    const { line } = place.position.start
    if (lines.has(line) || faults.length === MAX_SYNTAX_FAULTS) continue
    lines.add(line)
    faults.push({ rule: 'yaml-syntax', place, reason: `Unexpected YAML: ${message.replace(/\.?\s*$/, '')}` })
  }
  return faults
}

/** The end of an error's range, without the line ends that it takes in. */
function trimmed(text: string, start: number, [from, to]: [number, number]): number {
  return (
    from +
    text
      .slice(start + from, start + to)
      .split('\n', 1)
      .join('').length
  )
}
