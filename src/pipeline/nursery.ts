import { setFlagsFromString } from 'node:v8'
import type { ExchangeRecord } from '../record/record.ts'

/** Bytes of text past which a record is large: about 700 participants, or ten stories. */
const LARGE = 50_000

/**
 * Keeps V8's nursery as small as it is for a large record, whose layout goes through it many times over: collecting it more often
 * takes no longer, and it would grow by 100 MB else. Smaller records end before it has grown, and are a little faster with it.
 */
export function holdNursery({ sources }: Pick<ExchangeRecord, 'sources'>): void {
  const bytes = sources.reduce((sum, source) => sum + source.bytes.length, 0)
  if (bytes > LARGE) setFlagsFromString('--semi-space-growth-factor=1')
}
