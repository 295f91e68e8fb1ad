import './parts.css'
import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { words } from '../words/speak.ts'
import { Icon } from './icon.tsx'
import { DialogNotices } from './notices.tsx'

interface DialogProps {
  readonly title: string
  /** Called when it was closed, however that was. Take it out of the page then. */
  readonly onClose: () => void
  readonly children: ComponentChildren
  readonly isWide?: boolean
}

/** A modal dialog: the browser keeps the focus inside, Escape closes it, and the focus goes back where it was. */
export function Dialog({ title, onClose, children, isWide = false }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const before = document.activeElement
    const element = dialog.current
    element?.showModal()
    // whoever opened it wants to write there, not to close it
    element?.querySelector<HTMLElement>('[data-first]')?.focus()
    return () => {
      element?.close()
      // after Escape somebody may have gone on to another place before this
      const { activeElement } = document
      const isNowhere = activeElement === document.body || element?.contains(activeElement)
      if (isNowhere && before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    <dialog ref={dialog} class={isWide ? 'wide' : undefined} aria-labelledby={id} onClose={onClose}>
      <div class="dialog-head">
        <h2 id={id}>{title}</h2>
        <button type="button" class="button quiet icon" aria-label={words.value.shell.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      {children}
      <DialogNotices />
    </dialog>
  )
}
