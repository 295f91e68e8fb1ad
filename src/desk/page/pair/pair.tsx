import type { OpenRecord } from '../open/open-record.ts'

/** Two languages side by side. */
export function Pair({ record }: { record: OpenRecord }) {
  return <p>{record.languages.value.join(' ')}</p>
}
