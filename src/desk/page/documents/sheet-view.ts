import { effect, type Signal, signal, untracked } from '@preact/signals'
import type { DocumentName } from '../../api.ts'
import type { OpenRecord } from '../open/open-record.ts'
import { problem } from '../parts/notices.tsx'
import { type Alignment, align } from './align/alignment.ts'
import { painters } from './paint/painters.ts'
import { type Sheet, StaleError } from './paint/sheet.ts'
import { walkPassages } from './passages.ts'
import { pointAt } from './point.ts'
import type { Made, Previews } from './previews.ts'
import { show } from './show.ts'

/** A fact that is looked for in a document: which of its places. */
export interface Wanted {
  readonly document: DocumentName
  readonly fact: string
  readonly nth: number
}

/** Where somebody wants to look in a document; taken back as soon as it is shown. */
export type WantedSignal = Signal<Wanted | null>

interface Drawn {
  readonly name: DocumentName
  readonly made: Made
  readonly sheet: Sheet
  readonly alignment: Alignment
  /** Whether what is not seen is drawn too. */
  readonly isWhole: boolean
}

/**
 * Keeps a document drawn in a host for as long as it is there; gives what ends it. The old one is seen until the new one
 * is ready, and scrolled as far, or becomes the new one in its place.
 */
export function keepDrawn(
  host: HTMLElement,
  record: OpenRecord,
  previews: Previews,
  name: DocumentName,
  wanted: WantedSignal,
): () => void {
  const drawn = signal<Drawn | null>(null)
  let under: AbortController | undefined
  const draw = async (made: Made): Promise<void> => {
    const found = made.preview.documents.find(({ document }) => document === name)
    if (!found) return
    under?.abort()
    under = new AbortController()
    const { signal: abort } = under
    try {
      const last = drawn.peek()
      const before = last?.made.language === made.language ? last.sheet : undefined
      const isSame = last?.isWhole && before?.element.dataset.made === found.sha256
      const sheet = isSame ? { ...before } : await (await painters[name]())(host, found, abort, before)
      const isNew = sheet.element !== last?.sheet.element
      if (abort.aborted) {
        if (isNew) sheet.element.remove()
        else delete sheet.element.dataset.made
        return
      }
      if (isNew) {
        take(sheet, before)
        last?.sheet.element.remove()
      }
      sheet.element.dataset.made = found.sha256
      const isDrawn = (isWhole: boolean): void => {
        drawn.value = { name, made, sheet, alignment: align(sheet.root, found.blocks, made.texts), isWhole }
      }
      isDrawn(isSame || !sheet.whole)
      previews.shown(made)
      if (drawn.peek()?.isWhole) return
      await sheet.whole
      if (!abort.aborted) isDrawn(true)
    } catch (error) {
      if (abort.aborted) return
      if (error instanceof StaleError) previews.again()
      else problem(error)
    }
  }
  const follow = (event: MouseEvent): void => {
    const now = drawn.peek()
    if (!now) return
    event.preventDefault()
    if (now.sheet.window.getSelection()?.isCollapsed === false) return
    const point = pointAt(now.sheet.window.document, event.clientX, event.clientY)
    const place = point && now.alignment.placeAt(point.node, point.offset)
    if (place) record.goTo(place)
  }
  const stops = [
    effect(() => {
      const made = previews.made.value
      if (made && made !== untracked(() => drawn.value?.made)) void draw(made)
    }),
    effect(() => {
      const root = drawn.value?.sheet.root
      root?.addEventListener('click', follow as EventListener)
      return () => root?.removeEventListener('click', follow as EventListener)
    }),
    effect(() => {
      const now = drawn.value
      if (now) return walkPassages(now.sheet, now.alignment, record)
    }),
    effect(() => {
      const [now, caret] = [drawn.value, record.caret.value]
      if (!now || !caret || wanted.peek()) return
      const found = now.alignment.rangeAt(caret)
      show(now.sheet, found?.range, found?.point)
    }),
    effect(() => {
      const [now, want] = [drawn.value, wanted.value]
      if (!now || want?.document !== name) return
      const ranges = now.alignment.rangesOf(want.fact)
      const range = ranges[Math.min(want.nth, ranges.length - 1)]
      show(now.sheet, range, range)
      wanted.value = null
    }),
  ]
  return () => {
    under?.abort()
    for (const stop of stops) stop()
    drawn.peek()?.sheet.element.remove()
  }
}

/** Lets a sheet be seen, as far down as the one before. */
function take({ element, scroller }: Sheet, before: Sheet | undefined): void {
  scroller.scrollTo({ top: before?.scroller.scrollTop ?? 0, behavior: 'instant' })
  delete element.dataset.unseen
}
