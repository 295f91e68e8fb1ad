import { useEffect, useRef } from 'preact/hooks'
import type { DocumentName } from '../../api.ts'
import type { OpenRecord } from '../open/open-record.ts'
import type { Previews } from './previews.ts'
import { keepDrawn, type WantedSignal } from './sheet-view.ts'

interface SheetPlaceProps {
  readonly record: OpenRecord
  readonly previews: Previews
  readonly name: DocumentName
  readonly wanted: WantedSignal
  /** Pixels that the document takes itself to be wide; made smaller where there is less room. */
  readonly width: number | null
}

/** Where a document is drawn. */
export function SheetPlace({ record, previews, name, wanted, width }: SheetPlaceProps) {
  const host = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (host.current) return keepDrawn(host.current, record, previews, name, wanted)
  }, [record, previews, name])
  useEffect(() => {
    const element = host.current
    if (!element) return
    const measure = () => {
      const room = element.getBoundingClientRect().width
      const own = width ?? room
      const scale = Math.min(1, room / own)
      element.style.setProperty('--sheet-width', `${own}px`)
      element.style.setProperty('--sheet-scale', String(scale))
    }
    measure()
    const watcher = new ResizeObserver(measure)
    watcher.observe(element)
    return () => watcher.disconnect()
  }, [width])
  return <div class="sheets" ref={host} />
}
