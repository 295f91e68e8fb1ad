import { readFile } from 'node:fs/promises'
import { type Settings, settingsSchema } from '../pipeline/settings.ts'
import { readYamlFile } from '../pipeline/yaml-file.ts'

/** What `readSettings` reads. */
export const SETTINGS_FILE = 'communique.yaml'

/** `communique.yaml` in the working directory, if there is one. */
export async function readSettings(): Promise<Settings> {
  const path = SETTINGS_FILE
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return readYamlFile({ path, text }, settingsSchema)
}
