import { faultRule } from '../fault-rule.ts'

/**
 * A bundle holds `record.md` and translations `record.<language>.md`: another `record.….md` is not read.
 */
export const rule = faultRule('file-name', 'warning')
