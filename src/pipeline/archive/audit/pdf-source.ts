import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { checkBundle, publicSource, readBundle } from '../../../record/index.ts'
import type { ExchangeRecord } from '../../../record/record.ts'
import { sha256 } from '../../hash.ts'
import { readPdf } from '../../verify/read/pdf/thread.ts'
import { infoValue, tagFile } from './read-bag.ts'
import { type Problem, problem } from './problem.ts'

/** What a bag holds that a PDF's own source is compared with. */
interface Payload {
  readonly recordSha256: string | undefined
  /** SHA-256 of each file of the record. */
  readonly sources: ReadonlySet<string>
  /** SHA-256 of each briefing, by file name. */
  readonly briefings: ReadonlyMap<string, string>
  /** The record; undefined where another program made the bag, or this one does not understand it. */
  readonly record: ExchangeRecord | undefined
}

/**
 * Compares the record that each PDF of a bag carries with the record in the payload: the hash of the full record and
 * of the briefings, the images, and, where this program made the bag, every byte of the public record.
 */
export async function checkPdfSources(place: string, files: readonly string[], program: string): Promise<Problem[]> {
  const pdfs = files.filter((path) => path.startsWith('data/documents/') && path.endsWith('.pdf'))
  const payload = await payloadOf(place, files, program)
  const problems: Problem[] = []
  for (const path of pdfs) {
    try {
      const { parts } = await readPdf(readFileSync(join(place, path)))
      const attached = parts.flatMap(({ name, value }): [string, string][] =>
        name.startsWith('attachment ') ? [[name.slice('attachment '.length), value]] : [],
      )
      problems.push(...compare(new Map(attached), payload).map((reason) => problem('bag-source', path, reason)))
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      problems.push(problem('bag-source', path, `Unexpected file, expected a PDF that can be read: ${reason}`))
    }
  }
  return problems
}

async function payloadOf(place: string, files: readonly string[], program: string): Promise<Payload> {
  const info = tagFile(place, 'bag-info.txt') ?? ''
  const hashOf = (path: string) => sha256(readFileSync(join(place, path)))
  const sources = files.filter((path) => path.startsWith('data/record/'))
  const briefings = files.filter((path) => /^data\/documents\/briefing\./.test(path))
  const ours = infoValue(info, 'Bag-Software-Agent') === program
  return {
    recordSha256: infoValue(info, 'Record-SHA256'),
    sources: new Set(sources.map(hashOf)),
    briefings: new Map(briefings.map((path) => [basename(path), hashOf(path)])),
    record: ours ? await recordIn(place, infoValue(info, 'External-Identifier') ?? '', files) : undefined,
  }
}

/** The record of the payload, which stands in a folder of another name than its id. */
async function recordIn(place: string, id: string, files: readonly string[]): Promise<ExchangeRecord | undefined> {
  const single = `data/record/${id}.md`
  const path = files.includes('data/record/record.md') ? 'data/record' : single
  const bundle = await readBundle(join(place, path))
  return (await checkBundle({ ...bundle, id })).record
}

const HASH = /^ {0,2}sha256: "?([0-9a-f]{64})"?$/m
const BRIEFING = /^ {4}"?([A-Za-z0-9-]+)"?: "?([0-9a-f]{64})"?$/gm

function compare(attached: ReadonlyMap<string, string>, payload: Payload): string[] {
  const original = attached.get('record.md')
  if (original === undefined) return ['Missing public record, expected it attached']
  const reasons: string[] = []
  const derived = original.slice(original.indexOf('\nderivedFrom:'))
  const full = HASH.exec(derived)?.[1]
  if (full !== payload.recordSha256) {
    reasons.push(`Made of the record ${full ?? '?'}, expected ${payload.recordSha256}, which bag-info.txt names`)
  }
  const briefing: Record<string, string> = {}
  for (const [, tag = '', hash = ''] of derived.slice(0, derived.indexOf('\n---')).matchAll(BRIEFING)) {
    briefing[tag] = hash
    if (payload.briefings.get(`briefing.${tag}.docx`) !== hash) {
      reasons.push(`Names a briefing in ${tag} that is not the one in the bag`)
    }
  }
  for (const [name, value] of attached) {
    const isText = /\.(?:md|json)$/.test(name)
    if (!isText && !payload.sources.has(value)) reasons.push(`Attached \`${name}\` is none of the record's images`)
  }
  if (payload.record && full !== undefined) reasons.push(...differences(attached, payload.record, full, briefing))
  return reasons
}

/** Files of the public record that are other than the payload's record gives. */
function differences(
  attached: ReadonlyMap<string, string>,
  record: ExchangeRecord,
  sha256OfRecord: string,
  briefing: Readonly<Record<string, string>>,
): string[] {
  return publicSource(record, { sha256: sha256OfRecord, briefing })
    .filter(({ name, text }) => attached.get(name) !== text)
    .map(({ name }) => `Attached \`${name}\` is not what the record in the bag gives`)
}
