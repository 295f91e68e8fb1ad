import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { RecordSummary } from '../../api.ts'
import { words } from '../words/speak.ts'
import { Row } from './row.tsx'

/** Rows that are drawn above and below what is seen. */
const SPARE = 12

/** A long list, of which only what is near the window is in the page; each row is as high as `--row` says. */
export function Rows({ rows }: { rows: readonly RecordSummary[] }) {
  const list = useRef<HTMLUListElement>(null)
  const span = useSignal({ first: 0, last: 40, height: 72 })
  useEffect(() => {
    let frame = 0
    const measure = (): void => {
      frame = 0
      const box = list.current?.getBoundingClientRect()
      if (!box || !list.current) return
      const height = Number.parseFloat(getComputedStyle(list.current).getPropertyValue('--row-height')) || 72
      const first = Math.max(0, Math.floor(-box.top / height) - SPARE)
      const last = Math.ceil((innerHeight - box.top) / height) + SPARE
      const now = span.peek()
      if (now.first !== first || now.last !== last || now.height !== height) span.value = { first, last, height }
    }
    const later = (): void => {
      frame ||= requestAnimationFrame(measure)
    }
    measure()
    addEventListener('scroll', later, { passive: true })
    addEventListener('resize', later)
    return () => {
      cancelAnimationFrame(frame)
      removeEventListener('scroll', later)
      removeEventListener('resize', later)
    }
  }, [rows.length])
  const { first, last, height } = span.value
  const start = Math.min(first, Math.max(0, rows.length - SPARE))
  const shown = rows.slice(start, last)
  const after = Math.max(0, rows.length - start - shown.length)
  return (
    <ul
      ref={list}
      class="rows"
      aria-label={words.value.list.title}
      style={{ paddingTop: `${start * height}px`, paddingBottom: `${after * height}px` }}
      onKeyDown={step}
    >
      {shown.map((row, index) => (
        <li key={row.key} aria-setsize={rows.length} aria-posinset={start + index + 1}>
          <Row row={row} />
        </li>
      ))}
    </ul>
  )
}

/** Arrows go from row to row. */
function step(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const item = event.target instanceof Element ? event.target.closest('li') : null
  const next = event.key === 'ArrowDown' ? item?.nextElementSibling : item?.previousElementSibling
  const link = next?.querySelector('a')
  if (!link) return
  event.preventDefault()
  link.focus()
}
