import { workerData } from 'node:worker_threads'
import type { Discovered } from '../record/index.ts'
import { type BuildOptions, type BuildResult, buildRecord } from './build.ts'
import { type PlainMessage, plain } from './plain-message.ts'
import { loadTemplates, type Templates } from './templates.ts'

/** What every job of a worker shares; all of it can be cloned. */
export interface Setup extends Omit<BuildOptions, 'templates'> {
  readonly templatesFolder: string | undefined
}

/** A result as it survives `postMessage`; `failure` is what the machine said where it failed. */
export type PlainResult =
  | (Omit<BuildResult, 'messages'> & { readonly messages: readonly PlainMessage[] })
  | { readonly failure: string }

/** tinypool hands `workerData` on as the second of a pair. */
const setup = (workerData as [unknown, Setup])[1]
// begun before the first record is there; a mistake in one is told by whoever waits for it
const templates: Promise<Templates> = loadTemplates(setup.templatesFolder)
templates.catch(() => undefined)

/** One job: one record. */
export default async function job(found: Discovered): Promise<PlainResult> {
  try {
    const result = await buildRecord(found, { ...setup, templates: await templates })
    return { ...result, messages: result.messages.map(plain) }
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) }
  }
}
