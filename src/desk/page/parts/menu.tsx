import './parts.css'
import type { ComponentChildren } from 'preact'
import { useId, useRef } from 'preact/hooks'

interface MenuProps {
  /** Name of the button, for who does not see its face. */
  readonly label: string
  readonly face: ComponentChildren
  readonly children: ComponentChildren
  readonly className?: string
}

/** A button that opens a list of things to do. Escape, a click elsewhere and any `.menu-item` in it close it. */
export function Menu({ label, face, children, className = 'button quiet icon' }: MenuProps) {
  const id = useId()
  const panel = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined || !panel.current || event.target instanceof HTMLInputElement) return
    event.preventDefault()
    panel.current.showPopover()
    const items = [...panel.current.querySelectorAll<HTMLElement>('.menu-item:not(:disabled)')]
    const { activeElement } = document
    const at = activeElement instanceof HTMLElement ? items.indexOf(activeElement) : -1
    items.at(at < 0 && step < 0 ? -1 : (at + step) % items.length)?.focus()
  }
  const close = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('.menu-item')) panel.current?.hidePopover()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys are those of the buttons inside
    <div class="menu" onKeyDown={move}>
      <button type="button" class={className} aria-label={label} title={label} popovertarget={id}>
        {face}
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: clicks are those of the buttons inside */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: and so are keys */}
      <div ref={panel} id={id} popover="auto" onClick={close}>
        {children}
      </div>
    </div>
  )
}
