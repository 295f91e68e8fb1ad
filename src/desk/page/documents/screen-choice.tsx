import type { Signal } from '@preact/signals'
import { recall } from '../browser/memory.ts'
import { words } from '../words/speak.ts'

export const screens = ['desktop', 'phone'] as const
export type Screen = (typeof screens)[number]

/** As chosen before; else as this screen is. */
export const usualScreen = (): Screen =>
  screens.find((one) => one === recall('screen')) ?? (matchMedia('(max-width: 40rem)').matches ? 'phone' : 'desktop')

/** On what screen a release is looked at. */
export function ScreenChoice({ screen }: { screen: Signal<Screen> }) {
  const say = words.value.documents
  return (
    <fieldset class="choices" aria-label={say.screen}>
      {screens.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={screen.value === one}
          onClick={() => {
            screen.value = one
          }}
        >
          {say.screens[one]}
        </button>
      ))}
    </fieldset>
  )
}
