import { statSync } from 'node:fs'
import { dependenciesOf } from '../pipeline/dependencies.ts'
import type { BuildCommandOptions } from './options.ts'
import { programName } from './program.ts'
import { readSettings, SETTINGS_FILE } from './settings.ts'
import { CallError } from './status.ts'

/**
 * What the records of a call are made with, from its options and the file of settings; `filing` is what the settings
 * say of the archive. `now` is the clock, in milliseconds since 1970-01-01T00:00Z.
 *
 * @throws CallError where there is no such folder of templates, VFileMessages for mistakes in the settings, the system's
 * error where a file can't be read.
 */
export async function makingOf(options: BuildCommandOptions, now: number) {
  const { templates } = options
  if (templates !== undefined && !statSync(templates, { throwIfNoEntry: false })?.isDirectory())
    throw new CallError(`${templates}: no such folder`)
  const [{ site, rules, style, archive, ...approvalSettings }, dependencies] = await Promise.all([
    readSettings(),
    dependenciesOf(options.templates, SETTINGS_FILE),
  ])
  const making = {
    output: options.output,
    only: options.only,
    languages: options.language,
    now: options.now ?? now,
    preview: options.preview === true,
    program: await programName(),
    site,
    dependencies,
    approvalSettings,
    style: { rules, style },
    templatesFolder: options.templates,
    workers: options.workers,
  }
  return { making, filing: archive }
}
