import type { MediaFault } from './bundle.ts'
import { valuePlace } from './places.ts'
import type { Place } from './record.ts'
import type { RuleContext } from './rule.ts'

interface Found {
  readonly file: string
  readonly fault: MediaFault
  readonly place: Place
}

/** The images of `media` that can't be had for one of some reasons. A single file has no media at all. */
export function mediaFaults(
  { bundle, original, media }: RuleContext,
  reasons: readonly MediaFault['fault'][],
): Found[] {
  if (!original || bundle.single) return []
  return (original.facts?.media ?? []).flatMap((entry, index) => {
    const file = entry?.file
    const found = file === undefined ? undefined : media.get(file)
    if (file === undefined || !found || !('fault' in found) || !reasons.includes(found.fault)) return []
    return [{ file, fault: found, place: valuePlace(original, ['media', index, 'file']) }]
  })
}
