import type { Problem } from '../../api.ts'
import { words } from '../words/speak.ts'
import { Reason } from './reason.tsx'

/** What is wrong: the sentence with its hint; under the rule in the desk's language where the sentence is in another. */
export function Finding({ problem: { rule, reason, note, fixable } }: { problem: Problem }) {
  const title = words.value.rules[rule]
  const own = words.value.problems.reason(reason)
  const hint = note === null ? null : words.value.problems.reason(note)
  return (
    <>
      {title ?? <Reason text={own ?? reason} />}
      {title !== undefined && (
        <span class="problem-note" lang={own === null ? 'en' : undefined}>
          <Reason text={own ?? reason} />
        </span>
      )}
      {note !== null && (
        <span class="problem-note" lang={hint === null ? 'en' : undefined}>
          <Reason text={hint ?? note} />
        </span>
      )}
      {fixable && <span class="problem-note">{words.value.problems.fixable}</span>}
    </>
  )
}
