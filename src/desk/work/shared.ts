import { keepCodeHashes } from '../../pipeline/code.ts'
import { type Dependencies, dependenciesOf } from '../../pipeline/dependencies.ts'
import { loadTemplates, type Templates } from '../../pipeline/templates.ts'
import type { Setup } from './setup.ts'

/** What jobs have in common. */
export interface Shared extends Setup {
  /** Read at the first call. */
  templates(): Promise<Templates>
  dependencies(): Promise<Dependencies>
}

/** What a thread's jobs share, loaded when the first of them wants it. */
export function shared(setup: Setup): Shared {
  keepCodeHashes()
  let templates: Promise<Templates> | undefined
  return {
    ...setup,
    templates() {
      templates ??= loadTemplates(setup.templatesFolder)
      return templates
    },
    dependencies: () => dependenciesOf(setup.templatesFolder, setup.settingsFile),
  }
}
