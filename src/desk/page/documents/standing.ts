import type { DocumentName } from '../../api.ts'
import type { OpenRecord } from '../open/open-record.ts'
import { words } from '../words/speak.ts'
import { moment } from '../words/time.ts'

/** In which state a document stands, and what keeps it from being issued: one sentence each, the weightiest first. */
export interface Standing {
  readonly isReady: boolean
  readonly said: readonly string[]
}

/** How a document stands, as the texts on the screen are. Errors are told where they keep it from being made. */
export function standingOf(record: OpenRecord, document: DocumentName): Standing {
  const say = words.value.documents.standing
  const { reasons, problems } = record.analysis.value
  const file = record.file.value
  const found = new Map(reasons.map((reason) => [reason.code, reason]))
  const said: string[] = []
  if (found.has('approval-forged')) said.push(say.forged)
  if (found.has('leak')) said.push(say.leak)
  if (found.has('draft')) said.push(say.draft)
  if (document !== 'briefing') {
    const embargo = found.get('embargo')
    const waiting = found.get('approvals')
    if (embargo) said.push(say.embargo(moment(embargo.until ?? '')))
    if (waiting) said.push(say.approvals(waiting.count ?? 0, waiting.roles ?? []))
    else if (found.has('approval-void')) said.push(say.void)
  }
  const isStale = problems.some((problem) => problem.rule === 'translation-stale' && problem.file === file)
  const isReady = said.length === 0 && !found.has('errors')
  if (isReady && !isStale) said.push(isIssued(record) ? say.issued : document === 'briefing' ? say.briefing : say.ready)
  if (isStale) said.push(say.stale)
  return { isReady: isReady && !isStale, said }
}

const isIssued = (record: OpenRecord): boolean =>
  record.detail.value.summary.state.kind === 'issued' && record.unsaved.value.length === 0
