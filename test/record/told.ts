import { checkBundle, formatMessage } from '../../src/record/index.ts'
import { bundleOf } from './bundle.ts'

/** What is said of a record's files: a line for each message, without hints and without the folder of the path. */
export async function told(files: Readonly<Record<string, string | Uint8Array>>): Promise<string[]> {
  const { messages } = await checkBundle(bundleOf(files))
  return messages.map((message) => formatMessage(message).split('\n')[0]?.replace('input/example/', '') ?? '')
}
