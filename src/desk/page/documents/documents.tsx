import './documents.css'
import { useSignal } from '@preact/signals'
import { useEffect, useId, useMemo, useRef } from 'preact/hooks'
import { recall, remember } from '../browser/memory.ts'
import type { OpenRecord } from '../open/open-record.ts'
import { words } from '../words/speak.ts'
import { Facts } from './facts.tsx'
import { Missing, NotNew } from './missing.tsx'
import { Previews, tabs } from './previews.ts'
import { type Screen, ScreenChoice, usualScreen } from './screen-choice.tsx'
import { SheetPlace } from './sheet-place.tsx'
import type { Wanted } from './sheet-view.ts'
import { StandingLine } from './standing-line.tsx'
import { idOf, Tabs } from './tabs.tsx'

/** Width of a window on a desk, of one on a phone, and of a page of Word with some air; in pixels. */
const WIDTHS = { desktop: 1120, phone: 390, briefing: 840 } as const

/** The three documents as they will look, made anew while somebody writes; a click leads to the text, the caret to its place. */
export function Documents({ record }: { record: OpenRecord }) {
  const previews = useMemo(
    () => new Previews(record, tabs.find((tab) => tab === recall('document')) ?? 'press-release'),
    [record],
  )
  const wanted = useSignal<Wanted | null>(null)
  const screen = useSignal<Screen>(usualScreen())
  const pane = useRef<HTMLDivElement>(null)
  const panel = useId()
  useEffect(() => previews.start(), [previews])
  useEffect(() => {
    const watcher = new IntersectionObserver((seen) => {
      previews.isSeen.value = seen.at(-1)?.isIntersecting ?? false
    })
    if (pane.current) watcher.observe(pane.current)
    return () => watcher.disconnect()
  }, [previews])
  const tab = previews.tab.value
  useEffect(() => void remember('document', tab), [tab])
  useEffect(() => void remember('screen', screen.value), [screen.value])
  const made = previews.made.value
  return (
    <div class="documents" ref={pane}>
      <div class="documents-bar">
        <Tabs previews={previews} panel={panel} />
        <span class="documents-updating" role="status">
          {previews.updating.value && made ? words.value.documents.updating : ''}
        </span>
        {tab === 'press-release' && <ScreenChoice screen={screen} />}
      </div>
      {made && <NotNew record={record} previews={previews} />}
      {made && tab !== 'facts' && <StandingLine record={record} previews={previews} document={tab} />}
      <div
        id={panel}
        class="documents-panel"
        role="tabpanel"
        aria-labelledby={idOf(panel, tab)}
        aria-description={words.value.documents.keys}
        data-screen={tab === 'press-release' ? screen.value : undefined}
      >
        {!made && <Missing record={record} previews={previews} />}
        {made && tab === 'facts' && (
          <Facts
            record={record}
            made={made}
            onGo={(document, fact, nth) => {
              wanted.value = { document, fact, nth }
              previews.tab.value = document
            }}
          />
        )}
        {tab !== 'facts' && (
          <SheetPlace
            key={tab}
            record={record}
            previews={previews}
            name={tab}
            wanted={wanted}
            width={tab === 'press-release' ? WIDTHS[screen.value] : tab === 'briefing' ? WIDTHS.briefing : null}
          />
        )}
      </div>
    </div>
  )
}
