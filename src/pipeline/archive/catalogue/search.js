const box = document.querySelector('#search')
const status = document.querySelector('#count')
const fold = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
const rows = [...document.querySelectorAll('tbody tr')].map((row) => ({ row, text: fold(row.textContent) }))
const all = status.textContent
box.parentElement.hidden = false
box.addEventListener('input', () => {
  const words = fold(box.value).split(/\s+/).filter(Boolean)
  let shown = 0
  for (const { row, text } of rows) {
    row.hidden = !words.every((word) => text.includes(word))
    if (!row.hidden) shown += 1
  }
  status.textContent = words.length > 0 ? `${shown} of ${all}` : all
})
