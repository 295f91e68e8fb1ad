import type { PlainResult } from '../worker.ts'

/**
 * What a job keeps of its result. PostgreSQL refuses some characters in JSON that a message may quote, such as U+0000,
 * so it gets letters and digits.
 */
export interface KeptResult {
  /** The result's JSON, Base64. */
  readonly result: string
}

export const kept = (result: PlainResult): KeptResult => ({
  result: Buffer.from(JSON.stringify(result)).toString('base64'),
})

export const unkept = ({ result }: KeptResult): PlainResult =>
  JSON.parse(Buffer.from(result, 'base64').toString()) as PlainResult
