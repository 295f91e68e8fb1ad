import { words } from '../words/speak.ts'
import { lineDifference } from './lines.ts'

/** Lines of what stayed the same that are shown around a change. */
const AROUND = 2

/** What changed between two texts, line by line. */
export function Difference({ before, after, language }: { before: string; after: string; language: string }) {
  const say = words.value.keep
  const parts = lineDifference(before, after)
  if (parts.every(({ kind }) => kind === 'same')) return <p class="muted">{say.same}</p>
  return (
    <div class="difference" lang={language}>
      {parts.map(({ kind, lines }, index) => {
        if (kind === 'before') return <del key={index}>{lines.join('\n') || ' '}</del>
        if (kind === 'after') return <ins key={index}>{lines.join('\n') || ' '}</ins>
        const [isFirst, isLast] = [index === 0, index === parts.length - 1]
        const [head, tail] = [isFirst ? 0 : AROUND, isLast ? 0 : AROUND]
        if (lines.length <= head + tail + 1) return <pre key={index}>{lines.join('\n')}</pre>
        return (
          <div key={index}>
            {head > 0 && <pre>{lines.slice(0, head).join('\n')}</pre>}
            <p class="merge-skipped">{say.sameLines(lines.length - head - tail)}</p>
            {tail > 0 && <pre>{lines.slice(-tail).join('\n')}</pre>}
          </div>
        )
      })}
    </div>
  )
}
