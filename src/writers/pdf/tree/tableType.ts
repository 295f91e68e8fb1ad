import { LEAST_COLUMN } from '../layout/blocks/grid.ts'
import type { State } from '../state.ts'

/** Columns that a page holds at the usual size. */
const COMFORTABLE = 8

/** A table of many columns is set smaller, so that at least a letter or two stand in each. */
export function typeOf(state: State, columns: number): { readonly state: State; readonly padding: number } {
  const { page } = state.shared.theme
  const padding = Math.min(6, 45 / columns)
  const paper = page.size === 'A4' ? 595.28 : 612
  const room = (paper - page.margin.left - page.margin.right) / columns - 2 * padding
  // past this, cells stand one below the other
  if (columns <= COMFORTABLE || room < LEAST_COLUMN) return { state, padding }
  const size = Math.min(state.style.size, Math.max(state.style.size * (COMFORTABLE / columns) ** 0.4, 5))
  return {
    state: { ...state, style: { ...state.style, size }, leading: (state.leading * size) / state.style.size },
    padding,
  }
}
