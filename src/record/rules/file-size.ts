import { faultRule } from '../fault-rule.ts'

/**
 * A record file has at most 5 MB and 150,000 line ends and marks.
 */
export const rule = faultRule('file-size')
