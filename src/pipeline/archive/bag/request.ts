import type { VFileMessage } from 'vfile-message'
import type { ExchangeRecord } from '../../../record/record.ts'
import type { Produced } from '../../product.ts'
import type { Output } from '../../store.ts'
import type { Templates } from '../../templates.ts'
import type { ArchiveSettings } from './settings.ts'

/** An issued version of a record, to be filed. */
export interface BagRequest {
  /** Folder of all bags. */
  readonly archive: string
  readonly record: ExchangeRecord
  /** All documents of the version: none a draft, none before its hour, none left out. */
  readonly produced: Produced
  /** `facts.json` and `manifest.json` of these documents alone; those in the output also name what stands of others. */
  readonly lists: readonly Output[]
  /** What was said of the record and its documents; none an error. */
  readonly messages: readonly VFileMessage[]
  readonly templates: Templates
  /** What `communique.yaml` says under `archive`. */
  readonly settings: ArchiveSettings | undefined
  /** Name and version of this program. */
  readonly program: string
  /** The clock, in milliseconds since 1970-01-01T00:00Z. */
  readonly now: number
}

/** What became of a version. */
export interface Filed {
  /** Folder of the bag: `<archive>/<id>/v<version>`. */
  readonly path: string
  /** `kept`: it had been filed before, from the same record. `refused`: `messages` say why; nothing was written. */
  readonly status: 'filed' | 'kept' | 'refused'
  readonly messages: readonly VFileMessage[]
}
