export { type Bundle, LIMITS, type MediaFault } from './bundle.ts'
export { checkBundle, checkRecord } from './check.ts'
export { type Discovered, discover, NoRecordError } from './discover.ts'
export {
  formatMessage,
  type MessageData,
  messageData,
  type Severity,
  severityOf,
  sortMessages,
} from './messages.ts'
export { readBundle } from './read.ts'
