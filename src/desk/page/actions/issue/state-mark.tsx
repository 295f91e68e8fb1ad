import type { OpenRecord } from '../../open/open-record.ts'
import { Icon, type IconName } from '../../parts/icon.tsx'
import { words } from '../../words/speak.ts'
import { moment } from '../../words/time.ts'

type Code = 'errors' | 'forged' | 'leak' | 'draft' | 'embargo' | 'approvals' | 'ready'

const ICONS: Readonly<Record<Code, IconName>> = {
  errors: 'error',
  forged: 'error',
  leak: 'error',
  draft: 'info',
  embargo: 'clock',
  approvals: 'person',
  ready: 'check',
}

/** Whether the record can be issued as it is on the screen, in two words. */
export function StateMark({ record }: { record: OpenRecord }) {
  const say = words.value.actions.state
  const { reasons } = record.analysis.value
  const find = (code: string) => reasons.find((reason) => reason.code === code)
  const [code, text] = ((): [Code, string] => {
    const errors = find('errors')
    if (errors) return ['errors', say.errors(errors.count ?? 1)]
    if (find('approval-forged')) return ['forged', say.forged]
    if (find('leak')) return ['leak', say.leak]
    if (find('draft')) return ['draft', say.draft]
    const embargo = find('embargo')
    if (embargo) return ['embargo', say.embargo(moment(embargo.until ?? ''))]
    if (find('approvals') ?? find('approval-void')) return ['approvals', say.approvals]
    return ['ready', say.ready]
  })()
  return (
    <span class={`state-mark is-${code}`}>
      <Icon name={ICONS[code]} size={16} />
      <span class="state-text">{text}</span>
      <span class="state-issue">{say.open}</span>
    </span>
  )
}
