import { readFile } from 'node:fs/promises'

/** Name and version of this program, from its package. */
export async function programVersion(): Promise<string> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

/** What documents, manifests and jobs say of the program that made them. */
export const programName = async (): Promise<string> => `Communiqué ${await programVersion()}`
