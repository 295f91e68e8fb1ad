import type { Signal } from '@preact/signals'
import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { words } from '../../words/speak.ts'
import { type Crop, largest, moved, pulled, type Size } from './crop.ts'
import { Cropper } from './cropper.tsx'

const SHAPES = [null, 3 / 2, 16 / 9, 4 / 3, 1] as const

/** Choosing what of a picture is used: with the pointer, with keys, or in numbers. */
export function CropPart({ src, size, crop }: { src: string; size: Size; crop: Signal<Crop> }) {
  const say = words.value.actions.photo
  const shape = useSignal<number | null>(null)
  const id = useId()
  const numbers: readonly (readonly [keyof Crop, (value: number) => Crop])[] = [
    ['left', (value) => moved(crop.peek(), value - crop.peek().left, 0, size)],
    ['top', (value) => moved(crop.peek(), 0, value - crop.peek().top, size)],
    ['width', (value) => pulled(crop.peek(), { x: 1, y: 1 }, value - crop.peek().width, 0, size, shape.peek())],
    ['height', (value) => pulled(crop.peek(), { x: 1, y: 1 }, 0, value - crop.peek().height, size, shape.peek())],
  ]
  return (
    <div class="crop">
      <Cropper src={src} size={size} crop={crop} shape={shape.value} />
      <p id="cropper-keys" class="muted crop-keys">
        {say.keys}
      </p>
      <fieldset class="choices" aria-label={say.shape}>
        {SHAPES.map((one, index) => (
          <button
            key={index}
            type="button"
            aria-pressed={shape.value === one}
            onClick={() => {
              shape.value = one
              crop.value = largest(size, one)
            }}
          >
            {say.shapes[index]}
          </button>
        ))}
      </fieldset>
      <details>
        <summary>{say.numbers}</summary>
        <div class="crop-numbers">
          {numbers.map(([key, change]) => (
            <div key={key}>
              <label for={`${id}-${key}`}>{say[key]}</label>
              <input
                id={`${id}-${key}`}
                class="field"
                type="number"
                min={0}
                max={key === 'left' || key === 'width' ? size.width : size.height}
                value={crop.value[key]}
                onChange={(event) => {
                  const { valueAsNumber } = event.currentTarget
                  if (Number.isFinite(valueAsNumber)) crop.value = change(valueAsNumber)
                }}
              />
            </div>
          ))}
        </div>
      </details>
    </div>
  )
}
