import { boundOf } from './bounds.ts'
import { type Figure, shown } from './figure.ts'
import type { Result } from './results.ts'

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const width = 220
const height = 36

/** Ratios of one figure over the runs, on a logarithmic scale around 1, where both are equal. */
function line(values: readonly number[]): string {
  const most = Math.max(1, ...values.map((value) => Math.abs(Math.log2(value))))
  const x = (n: number) => (values.length === 1 ? width / 2 : 6 + (n * (width - 12)) / (values.length - 1))
  const y = (value: number) => height / 2 - (Math.log2(value) / most) * (height / 2 - 5)
  const points = values.map((value, n) => `${x(n).toFixed(1)},${y(value).toFixed(1)}`)
  const dots = points.map((point) => `<circle cx="${point.split(',')[0]}" cy="${point.split(',')[1]}" r="3"/>`)
  return `<svg width="${width}" height="${height}" aria-hidden="true"><line x1="0" x2="${width}" y1="${height / 2}" y2="${height / 2}"/><polyline points="${points.join(' ')}"/>${dots.join('')}</svg>`
}

function row(figure: Figure, results: readonly Result[]): string {
  const same = ({ name, against }: Figure) => name === figure.name && against === figure.against
  const values = results.flatMap(({ figures }) => figures.filter(same).map(({ ratio }) => ratio))
  const cells = [
    `<th scope="row">${escaped(figure.name)}<small>against ${escaped(figure.against)}; ${escaped(figure.rounds ?? '')}</small></th>`,
    `<td>${shown(figure.ours)} ${escaped(figure.unit)}</td><td>${shown(figure.theirs)} ${escaped(figure.unit)}</td>`,
    `<td class="${figure.ratio <= 1 ? 'good' : 'bad'}">${shown(figure.ratio)}</td><td>${boundOf(figure) ?? ''}</td>`,
    `<td>${line(values)}</td>`,
  ]
  return `<tr>${cells.join('')}</tr>`
}

/** A page with the last run as a table, and each ratio over the runs before it in the same form on the same machine. */
export function chart(results: readonly Result[]): string {
  const last = results.at(-1)
  if (!last) return ''
  const alike = results.filter(({ machine, form }) => machine === last.machine && form === last.form)
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>How fast Communiqué is</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; color: light-dark(#1a1a1a, #eee); background: light-dark(#fff, #16181c) }
table { border-collapse: collapse; width: 100% }
th, td { text-align: right; padding: .4rem .6rem; border-bottom: 1px solid light-dark(#ddd, #3a3d44); font-variant-numeric: tabular-nums }
th:first-child { text-align: left; font-weight: 600 }
small { display: block; font-weight: 400; color: light-dark(#555, #aaa) }
.good { color: light-dark(#0b6b2e, #6fd08c) } .bad { color: light-dark(#9a3412, #f0a070) }
svg line { stroke: light-dark(#bbb, #555); stroke-dasharray: 3 3 }
svg polyline { fill: none; stroke: light-dark(#1d4ed8, #8ab4f8); stroke-width: 2 }
svg circle { fill: light-dark(#1d4ed8, #8ab4f8) }
</style>
<h1>How fast Communiqué is</h1>
<p>Medians of interleaved runs on ${escaped(last.machine)}, ${escaped(last.at.slice(0, 10))}. A ratio below 1 means that we are better than what stands beside us; the line is its history (below the dashes is better), over ${alike.length} run${alike.length === 1 ? '' : 's'}.</p>
<table>
<thead><tr><th scope="col">What</th><th scope="col">Ours</th><th scope="col">Theirs</th><th scope="col">Ratio</th><th scope="col">Bound</th><th scope="col">History</th></tr></thead>
<tbody>
${last.figures.map((figure) => row(figure, alike)).join('\n')}
</tbody>
</table>
${last.skipped.length > 0 ? `<p>Skipped: ${escaped(last.skipped.join('; '))}.</p>\n` : ''}</html>
`
}
