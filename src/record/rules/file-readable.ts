import { faultRule } from '../fault-rule.ts'

/**
 * A record is a file that can be read, and no link out of its bundle.
 */
export const rule = faultRule('file-readable')
