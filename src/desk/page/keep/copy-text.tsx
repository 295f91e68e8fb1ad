import { notice, problem } from '../parts/notices.tsx'
import { words } from '../words/speak.ts'

/** Takes a text along that can't be saved where it was. */
export function CopyText({ text }: { text: () => string }) {
  const { keep: say, shell } = words.value
  const copy = (): void => void navigator.clipboard.writeText(text()).then(() => notice(shell.copied), problem)
  return (
    <button type="button" class="button" onClick={copy}>
      {say.copyText}
    </button>
  )
}
