/**
 * Opens the rows around a fact's field, and puts the caret there; where the form has no such field, that of what it is part
 * of. Gives whether there was one.
 */
export function focusFact(form: HTMLElement, at: string): boolean {
  for (let place = at; place !== ''; place = place.slice(0, place.lastIndexOf('/'))) {
    const field = form.querySelector(`[data-at="${CSS.escape(place)}"]`)
    if (!field) continue
    for (let row = field.closest('details'); row; row = row.parentElement?.closest('details') ?? null) row.open = true
    if (field instanceof HTMLDetailsElement) field.open = true
    field.scrollIntoView({ block: 'center' })
    field.querySelector<HTMLElement>('input, textarea, select, summary, button')?.focus({ preventScroll: true })
    return true
  }
  return false
}
