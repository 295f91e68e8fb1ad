import type { OpenRecord } from '../open/open-record.ts'

/** What can be done with the record, in the bar on top: build, download, approve, compare; and why it can't be issued. */
export function RecordActions({ record }: { record: OpenRecord }) {
  return <div data-record={record.key} />
}
