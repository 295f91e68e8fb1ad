import { join } from 'node:path'
import type { Outcome } from '../../pipeline/archive/index.ts'
import { MachineError } from '../../pipeline/failure.ts'

/** Lines that say of each file of a record why it was made, or that it stands; `output` is the folder of all. */
export function explanation({ found, inspection, result }: Outcome, output: string, dryRun: boolean): string[] {
  const { leftOut, why, files } = inspection
  const folder = join(output, found.id)
  if (leftOut) return [`${folder}: left out, no file of the record changed since`]
  const failed = result !== undefined && (result instanceof MachineError || result.written.length === 0)
  const done = dryRun ? 'to be built' : failed ? 'not built, see the messages; it was to be' : 'built'
  const bag =
    result && !(result instanceof MachineError) && result.filed !== undefined ? [`${result.filed}: filed`] : []
  const lines = files.map((file) => {
    const because = file.why ?? why
    return `${join(folder, file.name)}: ${because === undefined ? 'unchanged' : `${done}: ${because}`}`
  })
  if (files.length > 0 || why === undefined) return [...lines, ...bag]
  // Nothing was known of it before: what it is was told by building it.
  const made = result && !(result instanceof MachineError) ? result.written : []
  return made.length > 0 ? [...made.map((path) => `${path}: ${done}: ${why}`), ...bag] : [`${folder}: ${done}: ${why}`]
}
