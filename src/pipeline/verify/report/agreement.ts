import type { FileCheck } from '../file.ts'
import { code, escaped } from './escape.ts'

/** A table of the facts that some document prints otherwise than its record has them, beside what the others print. */
export function disagreements(files: readonly FileCheck[]): string {
  const shown = files.filter(({ facts }) => facts.length > 0)
  const changed = new Set(
    shown.flatMap(({ facts }) => facts.filter((one) => one.found !== one.expected).map(({ fact }) => fact)),
  )
  if (changed.size === 0) return ''
  const head = shown.map(({ name }) => `<th scope="col">${escaped(name)}</th>`).join('')
  const rows = [...changed].map((fact) => {
    const cells = shown.map((file) => `<td>${cell(file, fact)}</td>`).join('')
    return `<tr><th scope="row">${code(fact)}</th>${cells}</tr>`
  })
  return `<h3>Facts that differ</h3>
<div class="scroll"><table><thead><tr><th scope="col">Fact</th>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`
}

function cell({ facts }: FileCheck, pointer: string): string {
  const forms = new Map<string, boolean>()
  for (const { fact, found, expected } of facts) if (fact === pointer) forms.set(found, found === expected)
  if (forms.size === 0) return '–'
  return [...forms]
    .map(([text, right]) => `<div${right ? '' : ' class="found"'}>${text === '' ? 'nothing' : escaped(text)}</div>`)
    .join('')
}
