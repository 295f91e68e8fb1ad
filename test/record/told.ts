import { checkBundle, formatMessage } from '../../src/record/index.ts'
import { noStyle } from '../../src/record/style/settings.ts'
import { bundleOf } from './bundle.ts'

/** What the rules of the format say of a record's files: a line for each message, without hints and without the folder of the path. */
export async function told(files: Readonly<Record<string, string | Uint8Array>>): Promise<string[]> {
  const { messages } = await checkBundle(bundleOf(files), noStyle)
  return messages.map((message) => formatMessage(message).split('\n')[0]?.replace('input/example/', '') ?? '')
}
