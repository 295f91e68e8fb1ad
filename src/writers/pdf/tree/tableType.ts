import type { State } from '../state.ts'

/** Columns that a page holds at the usual size. */
const COMFORTABLE = 8

/** A table of many columns is set smaller, so that at least a letter or two stand in each. */
export function typeOf(state: State, columns: number): { readonly state: State; readonly padding: number } {
  const { page } = state.shared.theme
  const padding = Math.min(6, 45 / columns)
  if (columns <= COMFORTABLE) return { state, padding }
  const paper = page.size === 'A4' ? 595.28 : 612
  const room = (paper - page.margin.left - page.margin.right) / columns - 2 * padding
  const size = Math.min(
    state.style.size,
    Math.max(state.style.size * (COMFORTABLE / columns) ** 0.4, 5),
    Math.max(room * 0.8, 1),
  )
  return {
    state: { ...state, style: { ...state.style, size }, leading: (state.leading * size) / state.style.size },
    padding,
  }
}
