import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { replaceFile } from '../pipeline/durable.ts'
import { draftCorrections, draftYaml } from '../pipeline/redline/draft.ts'
import { redline as compare, type RedlineOptions } from '../pipeline/redline/index.ts'
import { redlineData, redlineList } from '../pipeline/redline/list.ts'
import { readVersion } from '../pipeline/redline/version.ts'
import { loadTemplates } from '../pipeline/templates.ts'
import { messageData, NoRecordError } from '../record/index.ts'
import type { ExchangeRecord } from '../record/record.ts'
import type { CommonOptions } from './options.ts'
import { programName } from './program.ts'
import { Report, type Streams } from './report.ts'
import { CallError, type Status } from './status.ts'

export interface RedlineCommandOptions extends CommonOptions {
  readonly output?: string
  readonly language?: string
  readonly author: string
  readonly templates?: string
  readonly now?: number
  readonly corrections?: true
}

async function version(argument: string, report: Report): Promise<ExchangeRecord | undefined> {
  try {
    const { record, messages } = await readVersion(argument)
    if (!record) report.add(messages)
    return record
  } catch (error) {
    if (error instanceof NoRecordError) throw new CallError(error.message)
    throw error
  }
}

/** The language to compare: the one asked for, or that of the newer original. Both versions must have it. */
function languageOf(old: ExchangeRecord, now: ExchangeRecord, asked: string | undefined): string {
  const tag = asked ?? now.language
  for (const { editions } of [old, now]) {
    if (!editions.has(tag)) {
      throw new CallError(`Unexpected language \`${tag}\`, expected one of ${[...editions.keys()].join(', ')}`)
    }
  }
  return tag
}

/** What is written replaces what stands there: a file, never a folder or a device. */
async function mayReplace(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined)
  if (found && !found.isFile()) throw new CallError(`Unexpected \`--output ${path}\`, expected the path of a file`)
}

/** `redline`: a Word document with what changed as tracked changes; the changes as a list or as JSON on stdout. */
export async function redline(
  oldPath: string,
  newPath: string,
  options: RedlineCommandOptions,
  streams: Streams,
  clock: () => number,
): Promise<Status> {
  if (options.output !== undefined) await mayReplace(options.output)
  const report = new Report(streams, { ...options, format: 'text' })
  const [old, now] = [await version(oldPath, report), await version(newPath, report)]
  if (!old || !now) return report.end()
  if (old.id !== now.id)
    throw new CallError(`Unexpected records \`${old.id}\` and \`${now.id}\`, expected two versions of one`)
  const language = languageOf(old, now, options.language)
  const settings: RedlineOptions = {
    templates: await loadTemplates(options.templates),
    program: await programName(),
    now: options.now ?? clock(),
    author: options.author,
    language,
  }
  if (options.corrections) {
    const drafts = await draftCorrections(old, now, settings)
    const date = new Date(settings.now).toISOString().slice(0, 10)
    const head = { version: Math.max(now.version, old.version + 1), date }
    streams.stdout.write(draftYaml(drafts, language === now.language ? head : undefined))
    return report.end()
  }
  const result = await compare(old, now, settings)
  const path = options.output ?? `${now.id}.redline.${language}.docx`
  await mkdir(dirname(path), { recursive: true })
  await replaceFile(path, result.bytes)
  if (options.format === 'json') {
    const data = { ...redlineData(result), document: path, messages: result.messages.map(messageData) }
    streams.stdout.write(`${JSON.stringify(data, undefined, 2)}\n`)
  } else {
    report.add(result.messages)
    streams.stdout.write(`${redlineList(result)}\n${path}\n`)
  }
  return report.end()
}
