import { join, resolve } from 'node:path'
import type { DocumentName } from '../../document/document.ts'
import type { Discovered } from '../../record/index.ts'
import type { Setup } from '../worker.ts'

/** A record to be built, as it stands in the database, with paths that hold on every machine. */
export interface Job {
  readonly found: Discovered
  readonly program: string
  /** Absolute. */
  readonly output: string
  /** The setup as JSON: PostgreSQL would sort its keys anew, which manifests keep in order. */
  readonly setup: string
}

/** What a job is about, once at a time: the folder of the record's documents. */
export const keyOf = ({ output, found }: Job): string => join(output, found.id)

type PlainSetup = Omit<Setup, 'only' | 'languages'> & {
  readonly only: readonly DocumentName[]
  readonly languages?: readonly string[]
}

/** Only what a worker needs, as JSON; relative paths are those of the folder `root`. */
export function jobOf(found: Discovered, setup: Setup, root: string): Job {
  const absolute = (path: string) => resolve(root, path)
  const { output, templatesFolder, program, site, now, preview, dependencies, approvalSettings, style, filing } = setup
  const plain: PlainSetup = {
    output: absolute(output),
    templatesFolder: templatesFolder === undefined ? undefined : absolute(templatesFolder),
    program,
    site,
    now,
    preview,
    dependencies,
    approvalSettings,
    style,
    filing: filing && { ...filing, archive: absolute(filing.archive) },
    only: [...setup.only],
    ...(setup.languages && { languages: [...setup.languages] }),
  }
  const place = { ...found, path: absolute(found.path) }
  return { found: place, program, output: plain.output, setup: JSON.stringify(plain) }
}

/** The setup again, in a worker. */
export function setupOf({ setup }: Job): Setup {
  const { only, languages, ...rest } = JSON.parse(setup) as PlainSetup
  return {
    ...rest,
    templatesFolder: rest.templatesFolder,
    site: rest.site,
    only: new Set(only),
    languages: languages && new Set(languages),
  }
}
