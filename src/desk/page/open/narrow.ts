import { signal } from '@preact/signals'

/** As in record.css: where documents are a view of their own. */
const query = matchMedia('(max-width: 60rem)')

/** Whether writing and documents do not fit side by side. */
export const narrow = signal(query.matches)

query.addEventListener('change', ({ matches }) => {
  narrow.value = matches
})
