import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { escaped } from '../../verify/report/escape.ts'
import { disposalText } from './csv.ts'
import type { Entry } from './entry.ts'

const asset = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8').trim()

/** What a content security policy knows an inline style or script by. */
const policyHash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** A link to a document of a bag, relative to the catalogue. */
const href = ({ bag }: Entry, document: string): string =>
  `${bag}/data/documents/${document}`.split('/').map(encodeURIComponent).join('/')

const lines = (texts: Readonly<Record<string, string>>): string =>
  Object.entries(texts)
    .map(([tag, text]) => `<span lang="${escaped(tag)}">${escaped(text)}</span>`)
    .join('')

function row(entry: Entry): string {
  const links = entry.documents.map((name) => `<li><a href="${escaped(href(entry, name))}">${escaped(name)}</a></li>`)
  const about = [entry.creator.join('; '), entry.series, entry.subject.join(', ')].filter(Boolean).join(' · ')
  return [
    '<tr>',
    `<th scope="row">${lines(entry.title)}<small>${escaped(entry.bag)}</small><small>${escaped(about)}</small></th>`,
    `<td class="date">${escaped(entry.issued)}</td>`,
    `<td class="date">${escaped(entry.archived.slice(0, 10))}</td>`,
    `<td class="date">${escaped(disposalText(entry))}<small>${escaped(entry.retention ?? '')}</small></td>`,
    `<td><ul>${links.join('')}</ul></td>`,
    '</tr>',
  ].join('')
}

/**
 * The catalogue as one page that needs nothing beside it: no request leaves it, and no script runs but its own, which
 * finds rows by words. Without scripts the whole list is there.
 */
export function catalogueHtml(entries: readonly Entry[]): string {
  const [style, script] = [asset('page.css'), asset('search.js')]
  const policy = `default-src 'none'; style-src ${policyHash(style)}; script-src ${policyHash(script)}; base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Catalogue of filed releases</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Catalogue of filed releases</h1>
<p id="count" role="status">${entries.length} ${entries.length === 1 ? 'version' : 'versions'}</p>
<div hidden><label for="search">Find by any word: title, organization, keyword, date</label>
<input id="search" type="search" autocomplete="off" spellcheck="false"></div>
<div class="table" role="region" aria-label="Versions" tabindex="0">
<table>
<thead><tr><th scope="col">Release</th><th scope="col">Issued</th><th scope="col">Filed</th><th scope="col">Disposable from</th><th scope="col">Documents</th></tr></thead>
<tbody>
${entries.map(row).join('\n')}
</tbody>
</table>
</div>
</main>
<script type="module">${script}</script>
</body>
</html>
`
}
