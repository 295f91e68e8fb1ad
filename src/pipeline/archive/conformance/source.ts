import type { Produced, Product } from '../../product.ts'
import { attachmentsOf } from './attachments.ts'
import { type Check, outcomeOf } from './check.ts'
import { documentPath } from './documents.ts'

/** Whether a finished summary carries the public record, the public facts and the images, byte for byte. */
export function checkSource({ file, bytes }: Product, { attachments }: Produced): Check {
  const found = attachmentsOf(bytes)
  const wrong = attachments.filter(({ name, bytes: own }) => !Buffer.from(found.get(name) ?? '').equals(own))
  const extra = [...found.keys()].filter((name) => !attachments.some((one) => one.name === name))
  const faults = [
    ...wrong.map(({ name }) => `\`${name}\` missing or other`),
    ...extra.map((name) => `\`${name}\` too much`),
  ]
  return {
    subject: documentPath(file),
    check: 'embedded source',
    outcome: outcomeOf(faults),
    detail: faults.length > 0 ? faults.join(', ') : `${found.size} files, those of the public record`,
  }
}
