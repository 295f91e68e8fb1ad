import type { SetText } from './stack.ts'

const known = new WeakMap<SetText, SetText>()

/**
 * A text whose last glyph is wider than the font has it. A distance that is part of a glyph is none to who extracts the text: readers
 * take even a thirtieth of an em between two fonts for a space.
 * @param amount thousandths of the size of the text
 */
export function widened(set: SetText, amount: number): SetText {
  let wide = known.get(set)
  if (wide === undefined) {
    wide = widen(set, amount)
    known.set(set, wide)
  }
  return wide
}

function widen(set: SetText, amount: number): SetText {
  const run = set.runs.at(-1)
  const glyph = run?.shape.glyphs.at(-1)
  if (run === undefined || glyph === undefined || run.actual !== undefined) return set
  const wider = Math.round(amount / run.scale)
  const last = { ...glyph, width: glyph.width + wider, advance: glyph.advance + wider, wider }
  const shape = { glyphs: [...run.shape.glyphs.slice(0, -1), last], width: run.shape.width + wider }
  return { ...set, runs: [...set.runs.slice(0, -1), { ...run, shape }], width: set.width + wider * run.scale }
}
