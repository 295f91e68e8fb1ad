import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { DocumentName, Preview } from '../../api.ts'
import { now } from '../browser/machine.ts'
import type { OpenRecord, Texts } from '../open/open-record.ts'
import { AskError } from '../server/ask.ts'
import { server } from '../server/server.ts'

export const tabs = ['press-release', 'briefing', 'summary', 'facts'] as const
export type Tab = (typeof tabs)[number]

/**
 * Milliseconds without a key before documents are made anew: less where the last was there quickly, so that it is a tenth of
 * what making and drawing it took.
 */
const PAUSE = { least: 20, most: 150 } as const

/** Documents, and the texts that they were made of. */
export interface Made {
  readonly texts: Texts
  readonly language: string
  readonly preview: Preview
}

const DOCUMENTS: Readonly<Record<Tab, readonly DocumentName[]>> = {
  'press-release': ['press-release'],
  briefing: ['briefing'],
  summary: ['summary'],
  facts: ['press-release', 'briefing', 'summary'],
}

/** The documents of an open record as they are looked at. What was made last stays until there is something newer. */
export class Previews {
  readonly tab: Signal<Tab>
  /** Whether anybody sees them: what nobody sees is not made. */
  readonly isSeen = signal(false)
  readonly updating = signal(false)
  readonly failure = signal<AskError | null>(null)
  /** What to show; null before the first. */
  readonly made: ReadonlySignal<Made | null>
  /** Errors that keep newer texts from becoming documents. */
  readonly errors = signal(0)
  readonly #all = signal<Partial<Record<string, Made>>>({})
  readonly #round = signal(0)
  /** Milliseconds that it took last, by document; when those that are under way were asked for. */
  readonly #took = new Map<Tab, number>()
  readonly #asked = new WeakMap<Preview, { readonly tab: Tab; readonly at: number }>()
  readonly #record: OpenRecord

  constructor(record: OpenRecord, tab: Tab) {
    this.#record = record
    this.tab = signal(tab)
    this.made = computed(() => this.#all.value[this.#name(this.tab.value, record.language.value)] ?? null)
  }

  /** Has them made as long as the record is open; gives what ends it. */
  start(): () => void {
    let timer: ReturnType<typeof setTimeout> | undefined
    let under: AbortController | undefined
    const stop = effect(() => {
      const [texts, language, tab] = [this.#record.texts.value, this.#record.language.value, this.tab.value]
      this.#round.value
      clearTimeout(timer)
      under?.abort()
      if (!this.isSeen.value) return
      const had = this.#all.peek()[this.#name(tab, language)]
      if (had?.texts === texts) {
        this.updating.value = false
        this.errors.value = 0
        return
      }
      this.updating.value = true
      under = new AbortController()
      const { signal: abort } = under
      timer = setTimeout(() => void this.#make(texts, language, tab, abort), had ? this.#pause(tab) : 0)
    })
    return () => {
      stop()
      clearTimeout(timer)
      under?.abort()
    }
  }

  /** What was made is on the screen. */
  shown({ preview }: Made): void {
    const asked = this.#asked.get(preview)
    if (asked) this.#took.set(asked.tab, now() - asked.at)
  }

  #pause(tab: Tab): number {
    const took = this.#took.get(tab) ?? 0
    return Math.min(Math.max(took / 10, PAUSE.least), PAUSE.most)
  }

  /** Makes what is shown once more, such as when the server does not keep it any longer. */
  again(): void {
    this.#all.value = {}
    this.#round.value++
  }

  async #make(texts: Texts, language: string, tab: Tab, abort: AbortSignal): Promise<void> {
    this.#record.underWay = texts
    const at = now()
    try {
      const asked = { texts, language, documents: [...DOCUMENTS[tab]] }
      const preview = await server.preview(this.#record.key, asked, { signal: abort })
      if (abort.aborted) return
      this.#asked.set(preview, { tab, at })
      this.#record.judged(texts, preview.analysis)
      this.failure.value = null
      this.errors.value = preview.analysis.problems.filter(({ severity }) => severity === 'error').length
      if (preview.documents.length > 0) {
        this.#all.value = { ...this.#all.peek(), [this.#name(tab, language)]: { texts, language, preview } }
      }
      this.updating.value = false
    } catch (error) {
      if (!(error instanceof AskError)) throw error
      if (abort.aborted || error.code === 'superseded') return
      this.failure.value = error
      this.updating.value = false
    } finally {
      if (this.#record.underWay === texts) this.#record.underWay = undefined
    }
  }

  #name = (tab: Tab, language: string): string => `${tab} ${language}`
}
