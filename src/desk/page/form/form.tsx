import { PhotoTools } from '../actions/photo-tools.tsx'
import type { OpenRecord } from '../open/open-record.ts'

/** The facts as a form. */
export function Form({ record }: { record: OpenRecord }) {
  return <PhotoTools record={record} />
}
