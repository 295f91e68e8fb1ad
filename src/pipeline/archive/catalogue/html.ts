import { createHash } from 'node:crypto'
import type { Theme } from '../../../theme/tokens.ts'
import { escaped } from '../../verify/report/escape.ts'
import { reportStyle } from '../../verify/report/style.ts'
import type { Disposal } from '../retention/index.ts'
import { disposalText } from './csv.ts'
import type { Entry } from './entry.ts'
import { search, searchStyle } from './search.ts'

/** What a content security policy knows an inline style or script by. */
const policyHash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** A link to a document of a bag, relative to the catalogue. */
const href = ({ bag }: Entry, document: string): string =>
  `${bag}/data/documents/${document}`.split('/').map(encodeURIComponent).join('/')

const small = (text: string | undefined): string => (text ? `<small>${escaped(text)}</small>` : '')

const HEADS = ['Release', 'Event', 'Issued', 'Filed', 'May go from', 'Documents'] as const

/** A version. The roles say again what it is: a row that is laid out as a grid is no row of a table to every browser. */
function row(entry: Entry, disposal: Disposal | undefined): string {
  const titles = Object.entries(entry.titles)
    .map(([tag, title]) => `<span lang="${escaped(tag)}">${escaped(title)}</span>`)
    .join('')
  const links = entry.documents.map((name) => `<li><a href="${escaped(href(entry, name))}">${escaped(name)}</a></li>`)
  const about = [entry.creators.join('; '), entry.series, entry.number, entry.keywords.join(', ')]
  const damage = entry.damage === undefined ? '' : `<p class="bad">Damaged: ${escaped(entry.damage)}</p>`
  const day = (name: (typeof HEADS)[number], html: string) =>
    `<td role="cell" class="day"><span class="name">${name}</span>${html}</td>`
  return [
    `<tr role="row"><th role="rowheader" scope="row">${titles || escaped(entry.bag)}${small(entry.bag)}${small(about.filter(Boolean).join(' · '))}${damage}</th>`,
    day('Event', escaped(entry.eventDate ?? '')),
    day('Issued', escaped(entry.issued ?? '')),
    day('Filed', escaped(entry.filed ?? '')),
    day('May go from', escaped(disposalText(disposal)) + small(disposal?.rule)),
    `<td role="cell"><ul>${links.join('')}</ul></td></tr>`,
  ].join('')
}

/**
 * The catalogue as one page that needs nothing beside it but the bags: no request leaves it, and no script runs but its
 * own. Without scripts the whole list is there. The newest issue comes first.
 */
export function catalogueHtml(
  entries: readonly Entry[],
  disposalOf: (id: string) => Disposal | undefined,
  theme: Theme,
): string {
  const style = reportStyle(theme) + searchStyle
  const policy = `default-src 'none'; style-src ${policyHash(style)}; script-src ${policyHash(search)}; base-uri 'none'; form-action 'none'`
  const newest = [...entries].reverse().sort((a, b) => (b.issued ?? '').localeCompare(a.issued ?? ''))
  const damaged = entries.filter(({ damage }) => damage !== undefined).length
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Catalogue of filed releases</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Catalogue of filed releases</h1>
<p class="lead"><span id="count" role="status">${entries.length} ${entries.length === 1 ? 'version' : 'versions'}</span>${damaged > 0 ? `, <span class="bad">${damaged} damaged</span>` : ''}</p>
<div hidden><label for="search">Find by any words: title, organization, keyword, date</label>
<input id="search" type="search" autocomplete="off" spellcheck="false"></div>
<div class="scroll" role="region" aria-label="Versions" tabindex="0"><table role="table">
<thead role="rowgroup"><tr role="row">${HEADS.map((head) => `<th role="columnheader" scope="col">${head}</th>`).join('')}</tr></thead>
<tbody role="rowgroup">
${newest.map((entry) => row(entry, disposalOf(entry.id))).join('\n')}
</tbody>
</table></div>
</main>
<script type="module">${search}</script>
</body>
</html>
`
}
