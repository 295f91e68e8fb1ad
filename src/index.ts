/**
 * Communiqué as a library: read and check records, make their documents, store them. What the command line does is
 * made of these.
 */
export type { DocumentName } from './document/document.ts'
export { type BuildOptions, type BuildResult, buildRecord } from './pipeline/build.ts'
export { type Dependencies, dependenciesOf } from './pipeline/dependencies.ts'
export { MachineError } from './pipeline/failure.ts'
export { produce } from './pipeline/produce.ts'
export type { Produced, ProduceOptions, Product } from './pipeline/product.ts'
export { type RunOptions, run } from './pipeline/run.ts'
export { loadTemplates, type Templates } from './pipeline/templates.ts'
export { checkRecord, type Discovered, discover, NoRecordError } from './record/index.ts'
export type { Checked, Edition, ExchangeRecord, PublicRecord } from './record/record.ts'
