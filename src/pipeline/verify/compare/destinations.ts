import type { Finding } from '../finding.ts'
import type { Reading } from '../read/reading.ts'

/** Named destinations that are gone, or lead to another page than in the file as it was made. */
export function compareDestinations(rebuilt: Reading, reading: Reading): Finding[] {
  const findings: Finding[] = []
  for (const [name, { page }] of rebuilt.destinations) {
    const now = reading.destinations.get(name)
    if (now?.page === page) continue
    const found = now ? `Unexpected page ${now.page}` : 'Missing target'
    findings.push({ reason: `${found} of the destination \`${name}\`, expected page ${page}`, ruleId: 'verify-anchor' })
  }
  return findings
}
