import type { VFileMessage } from 'vfile-message'
import type { Theme } from '../../../theme/tokens.ts'
import type { Verification } from '../index.ts'
import { disagreements } from './agreement.ts'
import { code, escaped } from './escape.ts'
import { reportStyle } from './style.ts'

/** What `verify` found, as one self-contained page. */
export function verificationReport(results: readonly Verification[], theme: Theme): string {
  const failed = results.filter(({ messages }) => messages.some(isError)).length
  const verdict =
    failed === 0
      ? `<p class="lead"><span class="good">All as the records have it.</span> Records checked: ${results.length}.</p>`
      : `<p class="lead"><span class="bad">Differences in ${failed} of ${results.length} records.</span></p>`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Verification of finished documents</title>
<style>${reportStyle(theme)}</style>
</head>
<body>
<main>
<h1>Verification of finished documents</h1>
${verdict}
${results.map(section).join('\n')}
</main>
</body>
</html>
`
}

const isError = ({ fatal }: VFileMessage): boolean => fatal === true

function section(result: Verification): string {
  const { folder, id, manifest, messages } = result
  const errors = messages.filter(isError).length
  const verdict =
    errors === 0
      ? '<span class="good">No difference.</span>'
      : `<span class="bad">${errors === 1 ? '1 difference' : `${errors} differences`}.</span>`
  const made = manifest
    ? ` Version ${manifest.record.version}, made by ${escaped(manifest.program)}, record ${code(manifest.record.sha256)}.`
    : ''
  return `<section>
<h2>${escaped(id ?? folder)}</h2>
<p>${verdict}${made}</p>
${filesTable(result)}
${disagreements(result.files)}
${messages.length > 0 ? `<h3>What was found</h3>\n<ol class="findings">${messages.map(item).join('\n')}</ol>` : ''}
</section>`
}

function filesTable({ folder, files, messages }: Verification): string {
  if (files.length === 0) return ''
  const rows = files.map(({ name, facts }) => {
    const own = messages.filter((message) => isError(message) && message.file === fileOf(folder, name, message)).length
    const state = own === 0 ? '<span class="good">as made</span>' : `<span class="bad">${own}</span>`
    return `<tr><td>${code(name)}</td><td>${facts.length > 0 ? facts.length : '–'}</td><td>${state}</td></tr>`
  })
  return `<div class="scroll"><table>
<thead><tr><th scope="col">File</th><th scope="col">Facts printed</th><th scope="col">Differences</th></tr></thead>
<tbody>${rows.join('\n')}</tbody>
</table></div>`
}

/** The message's own path when it is about the file. */
const fileOf = (folder: string, name: string, { file }: VFileMessage): string | undefined =>
  file?.startsWith(folder) && file.endsWith(name) ? file : undefined

function item(message: VFileMessage): string {
  const { file, line, column, reason, ruleId, actual, expected, note } = message
  const place = `${file ?? ''}${line === undefined ? '' : `:${line}:${column}`}`
  const wanted = expected?.[0]
  const values =
    actual === undefined && wanted === undefined
      ? ''
      : `<dl>${pair('Found', actual ?? '', 'found')}${pair('Expected', wanted ?? '', 'expected')}</dl>`
  const kind = isError(message) ? '' : ' class="note"'
  const more = note ? `<p class="more">${prose(note)}</p>` : ''
  return `<li${kind}><p>${prose(reason)}</p>${values}${more}<p class="more">${code(place)} ${escaped(ruleId ?? '')}</p></li>`
}

/** A message's text: what stands in backticks is a value. */
const prose = (text: string): string => escaped(text).replace(/`([^`]*)`/g, '<code>$1</code>')

const pair = (term: string, value: string, kind: string): string =>
  `<dt>${term}</dt><dd class="${kind}">${value === '' ? '–' : escaped(value.length > 600 ? `${value.slice(0, 599)}…` : value)}</dd>`
