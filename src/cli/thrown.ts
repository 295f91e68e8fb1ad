import { VFileMessage } from 'vfile-message'

/** Messages that were thrown: mistakes in templates, theme or settings. Throws again whatever else it is. */
export function thrown(error: unknown): readonly VFileMessage[] {
  if (error instanceof VFileMessage) return [error]
  if (Array.isArray(error) && error.every((one) => one instanceof VFileMessage)) return error
  throw error
}
