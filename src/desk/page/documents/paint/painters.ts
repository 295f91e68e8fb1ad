import type { DocumentName } from '../../../api.ts'
import { paintRelease } from './release.ts'
import type { Painter } from './sheet.ts'

/** Who draws which document; what reads Word and PDF is large and comes when it is first needed. */
export const painters: Readonly<Record<DocumentName, () => Promise<Painter>>> = {
  'press-release': () => Promise.resolve(paintRelease),
  briefing: () => import('./briefing.ts').then(({ paintBriefing }) => paintBriefing),
  summary: () => import('./summary.ts').then(({ paintSummary }) => paintSummary),
}
