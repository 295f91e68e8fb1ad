import { faultRule } from '../fault-rule.ts'

/**
 * A record file has at most 5 MB.
 */
export const rule = faultRule('file-size')
