/**
 * Opens the rows around a fact's field, and puts the caret there; where the form has no such field, that of what it is part
 * of.
 */
export async function focusFact(form: HTMLElement, at: string): Promise<void> {
  const places = at.split('/').map((_, index, steps) => steps.slice(0, index + 1).join('/'))
  let field: Element | null = null
  for (const place of places.slice(1)) {
    const found = form.querySelector(`[data-at="${CSS.escape(place)}"]`)
    if (!found) continue
    field = found
    for (let row = field.closest('details'); row; row = row.parentElement?.closest('details') ?? null) row.open = true
    if (field instanceof HTMLDetailsElement) await fieldsOf(field)
  }
  field?.scrollIntoView({ block: 'center' })
  field?.querySelector<HTMLElement>('input, textarea, select, summary, button')?.focus({ preventScroll: true })
}

/** Waits for the fields of a row, which are drawn when it is first opened. */
function fieldsOf(row: HTMLDetailsElement): Promise<void> {
  const areThere = () => row.querySelector(':scope > .form-fields') !== null
  if (areThere()) return Promise.resolve()
  return new Promise((resolve) => {
    const watcher = new MutationObserver(() => {
      if (!areThere()) return
      watcher.disconnect()
      resolve()
    })
    watcher.observe(row, { childList: true })
  })
}
