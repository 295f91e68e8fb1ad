import { type Schema, schemaAt } from '../schema/schema.ts'
import { labelOf } from '../words/labels.ts'

/** What a fact is called in the desk's language: of `people.yan.roles.0.title`, “People · yan · Titles · 1 · Title”. */
export function factName(id: string, root: Schema | undefined): string {
  const path: string[] = []
  const names = id.split('.').map((step) => {
    const isEntry = schemaAt(root, [...path, step]) === undefined || /^\d+$/.test(step)
    path.push(isEntry ? '-' : step)
    if (!isEntry) return labelOf(step)
    return /^\d+$/.test(step) ? String(Number(step) + 1) : step
  })
  return names.join(' · ')
}
