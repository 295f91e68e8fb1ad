import type { OpenRecord } from '../open/open-record.ts'

/** The record as text. */
export function Text({ record }: { record: OpenRecord }) {
  const file = record.file.value
  return (
    <textarea
      aria-label={file}
      value={record.text(file)}
      onInput={(event) => record.write(file, event.currentTarget.value)}
    />
  )
}
