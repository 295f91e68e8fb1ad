import { type Command, Option } from 'commander'
import type { DocumentName } from '../document/document.ts'
import type { Share } from '../pipeline/archive/audit/share.ts'
import { DOCUMENTS, dayOrMoment, documents, languages, moment, path, share, workers } from './values.ts'

/** Options that every command has. */
export interface CommonOptions {
  readonly format: 'text' | 'json'
  readonly strict?: true
  readonly quiet?: true
}

/** Options of `build`. */
export interface BuildCommandOptions extends CommonOptions {
  readonly output: string
  readonly templates?: string
  readonly only: ReadonlySet<DocumentName>
  readonly language?: ReadonlySet<string>
  readonly workers?: number
  readonly now?: number
  readonly force?: true
  readonly preview?: true
}

/** Options of `archive`. */
export interface ArchiveCommandOptions extends BuildCommandOptions {
  readonly since?: number
  readonly explain?: true
  readonly dryRun?: true
  readonly log?: string
  readonly metrics?: string
  readonly archive?: string
  readonly audit?: true
  readonly auditShare?: Share
  readonly catalogue?: true
  readonly retention?: true
  readonly queue?: string
}

/** Whether an option narrows what is made of a record. */
export const isPartial = ({ only, language, preview }: BuildCommandOptions): boolean =>
  only.size < DOCUMENTS.length || language !== undefined || preview === true

const queue = (description: string): Option => new Option('--queue <url>', description).env('COMMUNIQUE_QUEUE')

/** Adds the option that says where the queue is. */
export const withQueue = (command: Command): Command =>
  command.addOption(queue('the queue: a PostgreSQL, postgres://…'))

/** Adds the options of the command that builds for a queue. */
export const withWorkerOptions = (command: Command): Command =>
  withQueue(command).addOption(
    new Option('--workers <number>', 'records at once (default: one for each core)').argParser(workers),
  )

/** Adds the options that every command has. */
export function withCommonOptions(command: Command): Command {
  return command
    .addOption(new Option('--format <format>', 'how messages are printed').choices(['text', 'json']).default('text'))
    .option('--strict', 'a warning counts as an error for the exit status')
    .option('--quiet', 'print errors alone')
}

const now = (): Option =>
  new Option('--now <date-time>', 'the clock, for embargoes and reproducible runs (default: the real one)').argParser(
    moment,
  )

/** Adds the option that hands the clock in. */
export const withNow = (command: Command): Command => command.addOption(now())

/** Adds the options of the commands that make documents. */
export function withBuildOptions(command: Command): Command {
  return command
    .option('--output <dir>', 'folder that documents are written to', path, 'output')
    .option('--templates <dir>', "an institution's own templates; what they lack comes from ours", path)
    .addOption(
      new Option('--only <documents>', `${DOCUMENTS.join(', ')}, parted by commas`)
        .argParser(documents)
        .default(new Set(DOCUMENTS), 'all three'),
    )
    .addOption(
      new Option('--language <tags>', "languages to make, parted by commas (default: all of the record's)").argParser(
        languages,
      ),
    )
    .addOption(
      new Option(
        '--workers <number>',
        'worker threads (default: one for each core when the records are many)',
      ).argParser(workers),
    )
    .addOption(now())
    .option('--force', 'make documents also where nothing changed; build always does')
    .option('--preview', 'make embargoed documents before their hour, marked as such')
}

/** Adds the options of the scheduled run: those of `build`, and its own. */
export function withArchiveOptions(command: Command): Command {
  return withBuildOptions(withCommonOptions(command))
    .addOption(
      new Option(
        '--since <date>',
        'only records with a file that changed since then (a date-time, or a date: its midnight UTC)',
      ).argParser(dayOrMoment),
    )
    .option(
      '--archive <dir>',
      'folder that each issued version is filed in, as a bag <id>/v<version>/ (BagIt 1.0)',
      path,
    )
    .option('--audit', 'build nothing: check every bag of the archive')
    .addOption(
      new Option(
        '--audit-share <share>',
        'with --audit: a share of the bags, such as 1/7, another one every night',
      ).argParser(share),
    )
    .option('--catalogue', 'build nothing: make the catalogue of the archive anew from its bags')
    .option('--retention', 'build nothing: say which bags may be disposed of, and when; nothing is deleted')
    .addOption(queue('have records built by all workers of this queue: a PostgreSQL, postgres://…'))
    .option('--explain', 'say for each document why it was built, or that it stands')
    .option('--dry-run', 'say what would be built and why; write nothing')
    .option('--log <file>', 'add a line of JSON for each event to this file', path)
    .option('--metrics <file>', 'write numbers for Prometheus (text format) to this file', path)
}
