/** The page's only script: finds rows by words, wherever in them they stand, whatever their accents. */
export const search = `const box = document.querySelector('#search')
const status = document.querySelector('#count')
const all = status.textContent
const fold = (text) => text.normalize('NFKD').replace(/\\p{M}/gu, '').toLowerCase()
const rows = [...document.querySelectorAll('tbody tr')].map((row) => ({ row, text: fold(row.textContent) }))
box.closest('[hidden]').hidden = false
box.addEventListener('input', () => {
  const words = fold(box.value).split(/\\s+/).filter(Boolean)
  let shown = 0
  for (const { row, text } of rows) {
    row.hidden = !words.every((word) => text.includes(word))
    if (!row.hidden) shown += 1
  }
  status.textContent = words.length > 0 ? shown + ' of ' + all : all
})`

/** What the page needs beyond the style of reports. Rows are laid out when they come into sight: there may be thousands. */
export const searchStyle = `
main{max-width:78rem}
label{display:block;font-weight:600;margin:1.5rem 0 .35rem}
input{font:inherit;width:100%;max-width:34rem;padding:.55rem .8rem;color:inherit;background:var(--surface);border:1px solid var(--muted);border-radius:.3rem}
a{color:var(--accent);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.scroll{margin-top:1.5rem}
table,thead,tbody{display:block}
tr{display:grid;grid-template-columns:minmax(0,1fr) repeat(3,6rem) 7rem 14rem;column-gap:.75rem;border-bottom:1px solid var(--rule)}
thead tr{border-bottom-color:var(--accent)}
tbody tr{content-visibility:auto;contain-intrinsic-size:auto 9.6rem}
th,td{border:0;padding-inline-end:0;min-width:0}
tbody th{font-weight:600;overflow-wrap:anywhere}
tbody th span{display:block}
tbody th span+span{font-weight:400}
small{display:block;color:var(--muted);font-size:.875rem;font-weight:400;overflow-wrap:anywhere}
.name{display:none}
ul{list-style:none;margin:0;padding:0}
li{overflow-wrap:anywhere}
@media (max-width:60rem){
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tr{display:block;padding:.75rem 0}
th,td{display:block;padding:.1rem 0}
.day small{display:inline;margin-inline-start:.5rem}
.name{display:inline-block;min-width:7rem;color:var(--muted)}
li{padding:.15rem 0}
}
[hidden]{display:none!important}
@media print{label,input{display:none}}
`
