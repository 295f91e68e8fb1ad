import { nodesOf } from '../markdown/narrative.ts'
import { nodePlace } from '../markdown/written.ts'
import { quote } from '../phrase.ts'
import { valuePlace } from '../places.ts'
import type { Place } from '../record.ts'
import type { Rule } from '../rule.ts'

/**
 * An address, in the facts or in a link, is whole.
 *
 * @bad
 * ```yaml
 * organizations:
 *   - { id: nhi, name: Northhaven Institute, role: host, boilerplate: It studies tides., url: "https://:80" }
 * ```
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * See [one](https://) and [two](https:example).
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * Text.
 * ```
 * ```text
 * "https://:80" → error Unexpected address `https://:80`, expected one such as `https://example.org/page`
 * [one](https://) → error Unexpected address `https://`, expected one such as `https://example.org/page`
 * [two](https:example) → error Unexpected address `https:example`, expected one such as `https://example.org/page`
 * ```
 *
 * @good
 * ```yaml
 * organizations:
 *   - { id: nhi, name: Northhaven Institute, role: host, boilerplate: It studies tides., url: "https://example.org:8443/tides?of=may#2" }
 * ```
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * On :event[date], :person[ada] met :person[ben] at :org[nhi].
 *
 * See [one](https://example.org) or write to [us](mailto:press@example.org).
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * They rise.
 * ```
 */
export const rule: Rule = {
  id: 'url-valid',
  severity: 'error',
  check({ files }, report) {
    const tell = (place: Place, url: string) => {
      if (!/^https?:/i.test(url) || (/^https?:\/\//i.test(url) && URL.canParse(url))) return
      const reason = `Unexpected address ${quote(url)}, expected one such as \`https://example.org/page\``
      report({ place, reason, actual: url })
    }
    for (const file of files) {
      for (const { shape, value, path } of file.leaves) {
        if (shape.kind === 'url') tell(valuePlace(file, path), String(value))
      }
      for (const node of file.narrative ? nodesOf(file.narrative, 'link') : []) tell(nodePlace(file, node), node.url)
    }
  },
}
