import { faultRule } from '../fault-rule.ts'

/**
 * Every key is one of the format. A misspelled one is told with the nearest that there is.
 *
 * @good
 * ```yaml
 * subheadline: Two days of talks
 * ```
 *
 * @bad
 * ```yaml
 * sub-headline: Two days of talks
 * ```
 * ```text
 * sub-headline → error Unexpected key `sub-headline` in the front matter, expected `subheadline`
 * ```
 *
 * @bad
 * ```yaml
 * people:
 *   - { id: ada, name: Ada Larkin, party: host, roles: [{ titel: Director }] }
 *   - { id: ben, name: Ben Osei, party: visitor }
 * ```
 * ```text
 * titel → error Unexpected key `titel` in `people[0].roles[0]`, expected one of `title`, `organization`
 * ```
 */
export const rule = faultRule('key-known')
