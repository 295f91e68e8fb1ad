import type { TextChange } from './changes.ts'
import type { Redline } from './index.ts'

/** Characters of what stays the same that are shown on each side of a change. */
const AROUND = 40

/** A redline as plain text: changed facts, then the changed text under its headings. */
export function redlineList({ facts, text, old, now }: Redline): string {
  const lines = [`${now.id}: version ${old.version} → ${now.version}`, '']
  if (facts.length > 0) lines.push('Facts')
  for (const { pointer, old: was, now: is } of facts) {
    lines.push(`  ${pointer}: ${oneLine(was?.printed ?? '–')} → ${oneLine(is?.printed ?? '–')}`)
  }
  if (facts.length > 0 && text.length > 0) lines.push('')
  let heading: string | undefined
  for (const change of text) {
    if (change.heading !== heading) lines.push(change.heading === '' ? 'Text' : change.heading)
    heading = change.heading
    lines.push(`  ${told(change)}`)
  }
  if (facts.length === 0 && text.length === 0) lines.push('No changes')
  return `${lines.join('\n')}\n`
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

const MARKS = { equal: ['', ''], deleted: ['[-', '-]'], inserted: ['{+', '+}'] } as const

function told({ segments }: TextChange): string {
  return segments
    .map(({ type, text }, at) => {
      const [open, close] = MARKS[type]
      const words = text.replace(/\s+/g, ' ')
      if (type !== 'equal') return `${open}${words}${close}`
      const [isFirst, isLast] = [at === 0, at === segments.length - 1]
      const start = isFirst ? '' : words.slice(0, AROUND)
      const end = isLast ? '' : words.slice(-AROUND)
      return words.length <= (isFirst || isLast ? AROUND : 2 * AROUND) ? words : `${start}…${end}`
    })
    .join('')
    .trim()
}

/** What a fact or a stretch of text looks like for programs. */
export const redlineData = ({ facts, text, old, now, language }: Redline) => ({
  schema: 'communique-redline/1' as const,
  id: now.id,
  language,
  old: { version: old.version, sha256: old.sha256 },
  new: { version: now.version, sha256: now.sha256 },
  facts: facts.map(({ pointer, kind, old: was, now: is }) => ({ pointer, kind, old: was ?? null, new: is ?? null })),
  text,
})
