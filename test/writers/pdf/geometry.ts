import { type Glyph, glyphsOf } from './glyphs.ts'
import type { PdfFile } from './objects.ts'

interface Box {
  readonly page: number
  readonly text: string
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
  readonly size: number
}

/** Runs of ink: the glyphs of a text object, without blanks at its ends. Heights are those of small letters. */
function boxesOf(pdf: PdfFile): Box[] {
  const runs = new Map<string, Glyph[]>()
  for (const glyph of glyphsOf(pdf)) {
    if (/^[\s\p{M}]*$/u.test(glyph.text)) continue
    const key = `${glyph.page} ${glyph.run}`
    const run = runs.get(key)
    if (run) run.push(glyph)
    else runs.set(key, [glyph])
  }
  return [...runs.values()].map((run): Box => {
    const size = Math.max(...run.map((glyph) => glyph.size))
    return {
      page: run[0]?.page ?? 0,
      text: run.map(({ text }) => text).join(''),
      left: Math.min(...run.map(({ x }) => x)),
      right: Math.max(...run.map(({ x, width }) => x + width)),
      bottom: Math.min(...run.map(({ y }) => y)),
      top: Math.max(...run.map(({ y }) => y)) + size * 0.5,
      size,
    }
  })
}

/** Text that lies outside the page, or past the left or right margin by more than a blank half of a character. */
export function outsiders(pdf: PdfFile, margin = 68 - 13): string[] {
  const [, , width = 0, height = 0] = pdf.list(pdf.pages[0], 'MediaBox') as number[]
  return boxesOf(pdf)
    .filter(
      ({ left, right, bottom, top }) => left < margin || right > width - margin || bottom < 20 || top > height - 20,
    )
    .map(
      ({ page, text, left, right, bottom }) =>
        `page ${page}: ${text.slice(0, 40)} at ${left.toFixed(1)}–${right.toFixed(1)}, ${bottom.toFixed(1)}`,
    )
}

/** Pairs of text that overlap. */
export function collisionsOf(pdf: PdfFile): string[] {
  const found: string[] = []
  const byPage = Map.groupBy(boxesOf(pdf), ({ page }) => page)
  for (const [page, boxes] of byPage) {
    const sorted = boxes.toSorted((a, b) => a.bottom - b.bottom)
    sorted.forEach((a, i) => {
      for (let j = i + 1; j < sorted.length; j++) {
        const b = sorted[j]
        if (b === undefined || b.bottom >= a.top - 0.5) break
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
        // full-width punctuation may close up by half its width
        if (across > Math.max(a.size, b.size) * 0.55)
          found.push(`page ${page}: \`${a.text.slice(0, 40)}\` and \`${b.text.slice(0, 40)}\` by ${across.toFixed(1)}`)
      }
    })
  }
  return found
}
