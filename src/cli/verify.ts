import { writeFile } from 'node:fs/promises'
import { loadTemplates } from '../pipeline/templates.ts'
import { documentFolders, NoDocumentsError } from '../pipeline/verify/folders.ts'
import { type Verification, verifyFolder } from '../pipeline/verify/index.ts'
import type { Discovered } from '../record/index.ts'
import type { CommonOptions } from './options.ts'
import { programName } from './program.ts'
import { recordsAt } from './records.ts'
import { Report, type Streams } from './report.ts'
import { readSettings } from './settings.ts'
import { CallError, type Status } from './status.ts'
import { thrown } from './thrown.ts'

/** Options of `verify`. */
export interface VerifyCommandOptions extends CommonOptions {
  readonly record?: string
  readonly templates?: string
  readonly report?: string
  readonly now?: number
}

/** `verify`: finished documents held against their records; one line on stdout for each folder. */
export async function verify(
  paths: readonly string[],
  options: VerifyCommandOptions,
  streams: Streams,
  clock: () => number,
): Promise<Status> {
  const folders = await foldersAt(paths)
  const records = await recordsAt(options.record === undefined ? [] : [options.record])
  const report = new Report(streams, options)
  const results: Verification[] = []
  try {
    const [templates, settings] = await Promise.all([loadTemplates(options.templates), readSettings()])
    const shared = {
      recordOf: recordIn(records, options.record !== undefined),
      templates,
      site: settings.site,
      approvals: settings,
      program: await programName(),
      now: options.now ?? clock(),
    }
    for (const folder of folders) {
      const result = await verifyFolder(folder, shared)
      report.add(result.messages)
      if (options.format === 'text' && options.quiet !== true) streams.stdout.write(`${summary(result)}\n`)
      if (options.report !== undefined) results.push(result)
    }
    if (options.report !== undefined) {
      const { verificationReport } = await import('../pipeline/verify/report/index.ts')
      await writeFile(options.report, verificationReport(results, templates.theme))
    }
  } catch (error) {
    report.add(thrown(error))
  }
  return report.end()
}

async function foldersAt(paths: readonly string[]): Promise<string[]> {
  try {
    return await documentFolders(paths.length > 0 ? paths : ['output'])
  } catch (error) {
    if (error instanceof NoDocumentsError) throw new CallError(error.message)
    throw error
  }
}

/** A single record that was named by its path is the one, whatever it is called. */
function recordIn(records: readonly Discovered[], named: boolean): (id: string) => Discovered | undefined {
  const [only] = records
  return (id) => records.find((record) => record.id === id) ?? (named && records.length === 1 ? only : undefined)
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`

function summary({ folder, files, messages }: Verification): string {
  const facts = files.flatMap((file) => file.facts)
  const errors = messages.filter(({ fatal }) => fatal)
  const places = new Set(errors.map(({ file }) => file)).size
  const documents = files.filter((file) => file.facts.length > 0).length
  const checked = `${documents} documents, ${new Set(facts.map(({ fact }) => fact)).size} facts in ${facts.length} places`
  return `${folder}: ${checked}: ${errors.length === 0 ? 'all as the record has them' : `${counted(errors.length, 'difference')} in ${counted(places, 'file')}`}`
}
