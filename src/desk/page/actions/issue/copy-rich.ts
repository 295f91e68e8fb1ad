/** What goes to the clipboard: for whoever takes pictures and headings, and for whoever takes letters alone. */
export interface Rich {
  readonly html: string
  readonly text: string
}

/** Puts text with its looks into the clipboard; without one (plain HTTP) by way of the browser's own copying. */
export async function copyRich(rich: Promise<Rich>): Promise<void> {
  const clipboard = navigator.clipboard as Clipboard | undefined
  if (!clipboard?.write) return copyByEvent(await rich)
  const blob = (type: string, pick: (of: Rich) => string) => rich.then((of) => new Blob([pick(of)], { type }))
  await clipboard.write([
    new ClipboardItem({
      'text/html': blob('text/html', ({ html }) => html),
      'text/plain': blob('text/plain', ({ text }) => text),
    }),
  ])
}

function copyByEvent({ html, text }: Rich): void {
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/html', html)
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    event.stopPropagation()
  }
  document.addEventListener('copy', fill, { capture: true })
  const isDone = document.execCommand('copy')
  document.removeEventListener('copy', fill, { capture: true })
  if (!isDone) throw new Error('The browser lets nothing be copied here')
}
