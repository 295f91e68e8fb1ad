import type { OpenRecord } from '../open/open-record.ts'

/** Above the photos of the form: upload and crop another, with caption and alternative text. */
export function PhotoTools({ record }: { record: OpenRecord }) {
  return <div data-record={record.key} />
}
