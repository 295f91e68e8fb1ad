import type { Settings } from '../../pipeline/settings.ts'

/** What every job of a desk shares; all of it can be cloned into a thread. */
export interface Setup {
  /** Folder that documents are written into. */
  readonly output: string
  readonly templatesFolder: string | undefined
  /** File of the settings, for the manifest's list of what documents depend on. */
  readonly settingsFile: string
  readonly settings: Settings
  /** Name and version of this program. */
  readonly program: string
}
