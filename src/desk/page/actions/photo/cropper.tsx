import type { Signal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { words } from '../../words/speak.ts'
import { type Corner, type Crop, moved, pulled, type Size } from './crop.ts'

const CORNERS: readonly Corner[] = [
  { x: -1, y: -1 },
  { x: 1, y: -1 },
  { x: -1, y: 1 },
  { x: 1, y: 1 },
]

/** A step of an arrow key, as a share of the picture's longer side. */
const STEP = 0.01

interface CropperProps {
  readonly src: string
  readonly size: Size
  readonly crop: Signal<Crop>
  readonly shape: number | null
}

/** A picture with a frame over it: pulled and moved with a pointer, or with arrows (with Shift: the size). */
export function Cropper({ src, size, crop, shape }: CropperProps) {
  const say = words.value.actions.photo
  const picture = useRef<HTMLDivElement>(null)
  const { left, top, width, height } = crop.value
  const percent = (value: number, of: number): string => `${(value / of) * 100}%`
  const drag = (event: PointerEvent, change: (right: number, down: number, from: Crop) => Crop): void => {
    const box = picture.current?.getBoundingClientRect()
    const target = event.currentTarget as HTMLElement
    if (!box || event.button !== 0) return
    event.preventDefault()
    event.stopPropagation()
    target.focus()
    target.setPointerCapture(event.pointerId)
    const from = crop.peek()
    const scale = size.width / box.width
    const move = (now: PointerEvent): void => {
      crop.value = change((now.clientX - event.clientX) * scale, (now.clientY - event.clientY) * scale, from)
    }
    const end = (): void => {
      target.removeEventListener('pointermove', move)
      target.removeEventListener('pointerup', end)
      target.removeEventListener('pointercancel', end)
    }
    target.addEventListener('pointermove', move)
    target.addEventListener('pointerup', end)
    target.addEventListener('pointercancel', end)
  }
  const press = (event: KeyboardEvent): void => {
    const arrow = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key]
    if (!arrow) return
    event.preventDefault()
    const step = Math.max(1, Math.round(Math.max(size.width, size.height) * STEP))
    const [right = 0, down = 0] = arrow.map((one) => one * step)
    crop.value = event.shiftKey
      ? pulled(crop.value, { x: 1, y: 1 }, right, down, size, shape)
      : moved(crop.value, right, down, size)
  }
  return (
    <div class="cropper" ref={picture}>
      <img src={src} alt="" draggable={false} />
      <div
        class="cropper-frame"
        role="application"
        aria-label={say.frame(width, height, left, top)}
        aria-describedby="cropper-keys"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is moved with arrows
        tabIndex={0}
        style={{
          left: percent(left, size.width),
          top: percent(top, size.height),
          width: percent(width, size.width),
          height: percent(height, size.height),
        }}
        onKeyDown={press}
        onPointerDown={(event) => drag(event, (right, down, from) => moved(from, right, down, size))}
      >
        {CORNERS.map(({ x, y }) => (
          <span
            key={`${x} ${y}`}
            class="cropper-corner"
            style={{
              left: x < 0 ? '0' : '100%',
              top: y < 0 ? '0' : '100%',
              cursor: x === y ? 'nwse-resize' : 'nesw-resize',
            }}
            onPointerDown={(event) =>
              drag(event, (right, down, from) => pulled(from, { x, y }, right, down, size, shape))
            }
          />
        ))}
      </div>
    </div>
  )
}
