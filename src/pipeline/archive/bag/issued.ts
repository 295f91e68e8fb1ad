import type { Facts } from '../../../record/schema.ts'
import { dayIn } from '../../day-in.ts'

/**
 * The day on which a version was issued, ISO 8601: the latest of the end of its embargo, its dateline and its
 * corrections. A later version of which none of the corrections tells a day is issued when it is filed.
 */
export function issueDay({ release, corrections = [] }: Facts, version: number, now: number): string {
  const { embargo, timezone, dateline } = release ?? {}
  const corrected = corrections.flatMap((one) => (one.version === version && one.date ? [one.date] : []))
  if (version > 1 && corrected.length === 0) return dayIn('UTC', now)
  const end = embargo && (timezone ? dayIn(timezone, Date.parse(embargo)) : embargo.slice(0, 10))
  const days = [end ?? [], dateline?.date ?? [], corrected].flat().sort()
  return days.at(-1) ?? dayIn('UTC', now)
}
