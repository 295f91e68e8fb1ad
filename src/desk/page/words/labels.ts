import { words } from './speak.ts'

/** Name of a fact in the desk's language; of one that it doesn't know, its key in words. */
export function labelOf(key: string): string {
  const labels: Readonly<Record<string, string>> = words.value.facts
  return labels[key] ?? key.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/^./, (first) => first.toUpperCase())
}

/** Name of one of a few values. */
export function valueLabel(value: string): string {
  const labels: Readonly<Record<string, string>> = words.value.values
  return labels[value] ?? value
}
