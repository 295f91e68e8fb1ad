import type { Language } from '../../../language/language.ts'
import type { Theme } from '../../../theme/tokens.ts'
import type { Page } from '../page.ts'
import { paragraphStyles } from './paragraphs.ts'

/** How much room a paragraph of a style takes. Size in points, the rest in twips. */
export interface Metrics {
  readonly size: number
  readonly line: number
  readonly before: number
  readonly after: number
  /** Left and right together. */
  readonly indent: number
}

const numeric = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)

/** Metrics of each style by id, with what it takes over from the style that it is based on. */
export function metricsOf(theme: Theme, language: Language, page: Page): ReadonlyMap<string, Metrics> {
  const result = new Map<string, Metrics>()
  const root: Metrics = { size: theme.type.body, line: theme.type.body * 24, before: 0, after: 0, indent: 0 }
  for (const { id, basedOn, paragraph, run } of paragraphStyles(theme, language, page)) {
    const base = result.get(basedOn ?? '') ?? root
    const { spacing, indent } = paragraph ?? {}
    const list = /^(?:List|Cover)(?:Bullet|Number)(\d?)$/.exec(id)
    const own = list
      ? theme.space.indent * 20 * Number(list[1] || 1)
      : (numeric(indent?.left) ?? 0) + (numeric(indent?.right) ?? 0)
    const size = numeric(run?.size)
    result.set(id, {
      size: size === undefined ? base.size : size / 2,
      line: numeric(spacing?.line) ?? base.line,
      before: numeric(spacing?.before) ?? base.before,
      after: numeric(spacing?.after) ?? base.after,
      indent: indent || list ? own : base.indent,
    })
  }
  return result
}
