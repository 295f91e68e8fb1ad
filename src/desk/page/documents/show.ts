import type { Sheet } from './paint/sheet.ts'

/** Share of the height that stays free above and below what is shown. */
const MARGIN = 0.12

/** Marks a range of a document, and scrolls so far that a point of it is seen; nothing is marked without a range. */
export function show({ window, scroller }: Sheet, range: Range | undefined, point: Range | undefined): void {
  const { highlights } = window.CSS
  if (!range) {
    highlights.delete('here')
    return
  }
  highlights.set('here', new window.Highlight(range))
  const at = point?.getBoundingClientRect()
  if (!at) return
  const top = scroller === window.document.scrollingElement ? 0 : scroller.getBoundingClientRect().top
  const height = scroller.clientHeight
  const [above, below] = [at.top - top < height * MARGIN, at.bottom - top > height * (1 - MARGIN)]
  if (!above && !below) return
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  scroller.scrollBy({ top: at.top - top - height / 3, behavior: isStill ? 'instant' : 'smooth' })
}
