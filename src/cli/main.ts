import { Argument, Command, CommanderError, Option } from 'commander'
import type { Role } from '../desk/api/session.ts'
import { withHint } from '../pipeline/failure.ts'
import type { ApproveCommandOptions } from './approve.ts'
import type { CheckCommandOptions } from './check.ts'
import type { DeskCommandOptions } from './desk/options.ts'
import {
  type ArchiveCommandOptions,
  type BuildCommandOptions,
  type CommonOptions,
  withArchiveOptions,
  withBuildOptions,
  withCommonOptions,
  withNow,
  withQueue,
  withWorkerOptions,
} from './options.ts'
import { programVersion } from './program.ts'
import type { RedlineCommandOptions } from './redline.ts'
import type { Streams } from './report.ts'
import type { ScheduleCall, ScheduleCommandOptions } from './schedule.ts'
import type { SetAsideCommandOptions } from './set-aside.ts'
import { CallError, Status } from './status.ts'
import { port } from './values.ts'
import type { VerifyCommandOptions } from './verify.ts'
import type { WorkerCommandOptions } from './worker.ts'

const EXIT_CODES = `
Exit status: 0 all done, warnings allowed; 1 some record has an error; 2 the call is wrong; 3 the machine failed.`

/** The commands, each loading what it needs when it is called; `settle` is told the exit status. */
async function commands(
  streams: Streams,
  clock: () => number,
  random: (bytes: number) => Uint8Array,
  settle: (status: Status) => void,
): Promise<Command> {
  const program = new Command('communique')
    .description('One exchange record in, three documents out: press release (HTML), briefing (Word), summary (PDF).')
    .version(await programVersion())
    .addHelpText('after', EXIT_CODES)
    // what stands behind `desk user add` is that command's own, also where `desk` has an option of that name
    .enablePositionalOptions()

  withBuildOptions(withCommonOptions(program.command('build [path...]')))
    .description('make the documents of each record (default: input/)')
    .action(async (paths: string[], options: BuildCommandOptions) => {
      const { build } = await import('./build.ts')
      settle(await build(paths, options, streams, clock))
    })

  withArchiveOptions(program.command('archive [path...]'))
    .description('the scheduled run: make the documents of what changed (default: input/)')
    .action(async (paths: string[], options: ArchiveCommandOptions) => {
      if (options.audit || options.auditShare || options.catalogue || options.retention) {
        const { inspectBags } = await import('./archive/bags.ts')
        settle(await inspectBags(options, streams, clock))
        return
      }
      const { archive } = await import('./archive/index.ts')
      settle(await archive(paths, options, streams, clock))
    })

  withWorkerOptions(withCommonOptions(program.command('worker')))
    .description('build records of a queue, and start the runs that are scheduled there, until it is told to end')
    .action(async (options: Omit<WorkerCommandOptions, 'inherited'>, command: Command) => {
      const { worker } = await import('./worker.ts')
      const inherited = command.getOptionValueSource('queue') === 'env'
      settle(await worker({ ...options, inherited }, streams, clock))
    })

  const schedules = program.command('schedule').description('runs of archive that workers start, kept in the queue')
  const scheduled = async (call: ScheduleCall, options: ScheduleCommandOptions) => {
    const { schedule } = await import('./schedule.ts')
    settle(await schedule(call, options, streams))
  }
  withQueue(withCommonOptions(schedules.command('add <name> <cron> [argument...]')))
    .description('run archive with these arguments (after --) in this folder, whenever the cron expression says')
    .option('--zone <zone>', 'IANA time zone of the cron expression', 'UTC')
    .action((name: string, cron: string, args: string[], options: ScheduleCommandOptions) =>
      scheduled({ what: 'add', name, cron, args }, options),
    )
  withQueue(withCommonOptions(schedules.command('list')))
    .description('what is scheduled')
    .action((options: ScheduleCommandOptions) => scheduled({ what: 'list' }, options))
  withQueue(withCommonOptions(schedules.command('remove <name>')))
    .description('schedule it no longer')
    .action((name: string, options: ScheduleCommandOptions) => scheduled({ what: 'remove', name }, options))

  const aside = program.command('set-aside').description('records whose jobs failed at every try, kept in the queue')
  for (const [usage, what, description] of [
    ['list [id...]', 'list', 'what was set aside: id, when, record, output and reason, parted by tabs'],
    ['retry [id...]', 'retry', 'put it back into the queue, for workers to build (default: all)'],
    ['remove <id...>', 'remove', 'forget it'],
  ] as const) {
    withQueue(withCommonOptions(aside.command(usage)))
      .description(description)
      .action(async (ids: string[], options: SetAsideCommandOptions) => {
        const { setAside } = await import('./set-aside.ts')
        settle(await setAside({ what, ids }, options, streams))
      })
  }

  withCommonOptions(program.command('check [path...]'))
    .description('check records (default: input/) and print all messages; write nothing')
    .option('--fix', 'mend what is safe first: dates, punctuation width, spaces')
    .option('--dry-run', 'with --fix: show the difference and change nothing')
    .action(async (paths: string[], options: CheckCommandOptions) => {
      const { check } = await import('./check.ts')
      settle(await check(paths, options, streams, clock))
    })

  withNow(withCommonOptions(program.command('verify [dir...]')))
    .description('hold finished documents (default: output/) against the record that their manifest names')
    .option('--record <path>', 'the record, or a folder of records (default: input/)')
    .option('--templates <dir>', 'the templates that they were made with')
    .option('--report <file>', 'write what was found as a page of HTML')
    .action(async (paths: string[], options: VerifyCommandOptions) => {
      const { verify } = await import('./verify.ts')
      settle(await verify(paths, options, streams, clock))
    })

  withNow(withCommonOptions(program.command('approve <path>')))
    .description('add an approval of a record as it is now to its front matter')
    .requiredOption('--by <name>', 'who approves: a name, or the id of a person or an organization of the record')
    .requiredOption('--role <role>', 'in which role, such as `Legal`')
    .option('--key <file>', 'sign with this Ed25519 private key (PEM)')
    .action(async (path: string, options: ApproveCommandOptions) => {
      const { approve } = await import('./approve.ts')
      settle(await approve(path, options, streams, clock))
    })

  withNow(withCommonOptions(program.command('redline <old> <new>')))
    .description(
      'what changed between two versions of a record (folders, files or REVISION:PATH of git): a Word document',
    )
    .option('--output <file>', 'the Word document (default: <id>.redline.<language>.docx here)')
    .option('--language <tag>', "language to compare (default: the original's)")
    .option('--author <name>', 'who the changes are by', 'Communiqué')
    .option('--templates <dir>', "an institution's own templates; what they lack comes from ours")
    .option('--corrections', 'print corrections of the release to put into the record instead, and write nothing')
    .action(async (old: string, now: string, options: RedlineCommandOptions) => {
      const { redline } = await import('./redline.ts')
      settle(await redline(old, now, options, streams, clock))
    })

  withCommonOptions(program.command('new <id>'))
    .description('make a new bundle input/<id>/ to fill in')
    .option('--input <dir>', 'folder that bundles stand in', 'input')
    .action(async (id: string, options: CommonOptions & { input: string }) => {
      const { create } = await import('./new.ts')
      settle(await create(id, options.input, streams, new Date(clock()).toISOString().slice(0, 10)))
    })

  const desk = withCommonOptions(program.command('desk [dir]'))
    .description('a page in the browser for a folder of records (default: input/), until Ctrl+C')
    .option('--output <dir>', 'folder that documents are written to', 'output')
    .option('--templates <dir>', "an institution's own templates; what they lack comes from ours")
    .addOption(new Option('--port <number>', 'port to listen on').argParser(port).default(4311))
    .option('--listen <address>', 'address to listen on (default: this machine alone)')
    .option('--origin <url>', 'address that browsers use, where something with TLS stands in front')
    .option('--users <file>', 'who may sign in, with a password')
    .action(async (folder: string | undefined, options: DeskCommandOptions) => {
      const { desk: run } = await import('./desk/index.ts')
      settle(await run(folder ?? 'input', options, streams, { clock, random }))
    })
  desk
    .command('user')
    .description('who may sign in')
    .command('add <name>')
    .description('add somebody, or give them another password; it is asked for, or the first line of stdin')
    .requiredOption('--users <file>', 'the file of users; made when it is not there')
    .addOption(new Option('--role <roles...>', 'what they may do').choices(['writer', 'approver']).default(['writer']))
    .action(async (name: string, options: { users: string; role: Role[] }) => {
      const { addDeskUser } = await import('./desk/user.ts')
      settle(await addDeskUser(name, options, streams, random))
    })

  withCommonOptions(program.command('schema'))
    .description('print a JSON Schema for editors')
    .addArgument(
      new Argument('[what]', 'which schema')
        .choices(['record', 'translation', 'theme', 'settings', 'labels', 'facts', 'manifest'])
        .default('record'),
    )
    .action(async (what: string) => {
      const { schema } = await import('./schema.ts')
      settle(await schema(what, streams))
    })

  for (const command of every(program)) {
    command.exitOverride().configureOutput({
      writeOut: (text) => streams.stdout.write(text),
      writeErr: (text) => streams.stderr.write(text),
    })
  }
  return program
}

/** A command and all below it. */
const every = (command: Command): Command[] => [command, ...command.commands.flatMap(every)]

const noRandomness = (): never => {
  throw new Error('Expected the edge of the program to hand randomness in')
}

/** Runs a command line (without node and script) and gives the exit status. Never throws for what a user did. */
export async function main(
  args: readonly string[],
  streams: Streams,
  clock: () => number,
  random: (bytes: number) => Uint8Array = noRandomness,
): Promise<Status> {
  let status: Status = Status.done
  try {
    const program = await commands(streams, clock, random, (settled) => {
      status = settled
    })
    await program.parseAsync(args.length > 0 ? args : ['--help'], { from: 'user' })
    return status
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? Status.done : Status.call
    if (error instanceof CallError) {
      streams.stderr.write(`error: ${error.message}\n`)
      return Status.call
    }
    streams.stderr.write(`error: ${withHint(error instanceof Error ? error.message : String(error))}\n`)
    return Status.machine
  }
}
