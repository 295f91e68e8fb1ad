import type { OpenRecord } from '../open/open-record.ts'
import type { Alignment } from './align/alignment.ts'
import type { Sheet } from './paint/sheet.ts'
import { show } from './show.ts'

/**
 * Lets the keyboard do what a click does: Alt with an arrow goes from passage to passage of a document, Enter to the line
 * of the record that the passage comes from. Gives what ends it.
 */
export function walkPassages(sheet: Sheet, { passages }: Alignment, record: OpenRecord): () => void {
  let at = -1
  const press = (event: KeyboardEvent): void => {
    const step = event.altKey ? { ArrowDown: 1, ArrowUp: -1 }[event.key] : undefined
    if (step !== undefined) {
      event.preventDefault()
      at = Math.min(Math.max(at + step, 0), passages.length - 1)
      show(sheet, passages[at]?.range, passages[at]?.range)
      return
    }
    const place = event.key === 'Enter' ? passages[at]?.place : undefined
    if (!place || (event.target as Element).closest('a, button')) return
    event.preventDefault()
    record.goTo(place)
  }
  sheet.root.addEventListener('keydown', press as EventListener)
  return () => sheet.root.removeEventListener('keydown', press as EventListener)
}
