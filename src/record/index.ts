export { type Bundle, LIMITS, type MediaFault } from './bundle.ts'
export { checkBundle, checkRecord } from './check.ts'
export { type Discovered, discover, NoRecordError } from './discover.ts'
export { type JsonSchema, recordJsonSchema, translationJsonSchema } from './json-schema.ts'
export {
  formatMessage,
  type MessageData,
  messageData,
  type Severity,
  severityOf,
  sortMessages,
} from './messages.ts'
export { attachedNames } from './public/attached.ts'
export { publicRecord } from './public/record.ts'
export { type Derivation, type PublicSource, publicSource } from './public/source.ts'
export { isRecordFile, readBundle } from './read.ts'
