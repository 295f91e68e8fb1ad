import { computed, effect, signal } from '@preact/signals'
import { recall, remember } from '../browser/memory.ts'
import { en, type Words } from './en.ts'
import { zh } from './zh.ts'

/** Languages of the desk itself, with their names for themselves. */
export const tongues = { en: 'English', zh: '中文' } as const
export type Tongue = keyof typeof tongues

const dictionaries: Readonly<Record<Tongue, Words>> = { en, zh }

/** Language that the desk speaks: as chosen, or as the browser asks. */
export const tongue = signal<Tongue>(chosen())

/** The desk's words in its language; a component that reads them changes with it. */
export const words = computed<Words>(() => dictionaries[tongue.value])

/** Keeps the language of the page and the choice in step. */
export function speak(): void {
  effect(() => {
    document.documentElement.lang = tongue.value === 'zh' ? 'zh-Hans' : 'en'
    remember('tongue', tongue.value)
  })
}

function chosen(): Tongue {
  const kept = recall('tongue')
  if (kept === 'en' || kept === 'zh') return kept
  return navigator.languages.find((tag) => /^(?:en|zh)\b/.test(tag))?.startsWith('zh') ? 'zh' : 'en'
}

/** A tag of `Intl` for dates and numbers in the desk's language. */
export const locale = (): string => (tongue.value === 'zh' ? 'zh-Hans' : 'en')
