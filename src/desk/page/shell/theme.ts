import { effect, signal } from '@preact/signals'
import { recall, remember } from '../browser/memory.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** Light or dark, as chosen; `system` asks the browser. */
export const theme = signal<Theme>(themes.find((one) => one === recall('theme')) ?? 'system')

/** Keeps the page's look and the choice in step. */
export function wearTheme(): void {
  effect(() => {
    document.documentElement.dataset.theme = theme.value
    remember('theme', theme.value)
  })
}
