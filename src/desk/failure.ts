import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { ErrorCode } from './api/error.ts'

const STATUS: Readonly<Record<ErrorCode, ContentfulStatusCode>> = {
  'signed-out': 401,
  forbidden: 403,
  outside: 403,
  'not-found': 404,
  invalid: 400,
  'not-built': 404,
  conflict: 409,
  exists: 409,
  changed: 409,
  superseded: 409,
  single: 409,
  faulty: 422,
  'unreadable-image': 422,
  illegible: 409,
  'too-large': 413,
  'too-many': 429,
  locked: 423,
  full: 507,
  unwritable: 500,
  machine: 500,
}

/** What the system says of a disk without room, and of a place that may not be written. */
const FULL: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT'])
const UNWRITABLE: ReadonlySet<unknown> = new Set(['EACCES', 'EPERM', 'EROFS'])

/** A failure of the machine, without the paths that the system's own words name. */
export function machineFailure(error: unknown): FailureError {
  const code = systemCode(error)
  if (FULL.has(code)) return new FailureError('full', 'The disk is full')
  if (UNWRITABLE.has(code)) return new FailureError('unwritable', 'The desk may not write there')
  return new FailureError('machine', error instanceof Error ? error.message : String(error))
}

/** The system's name of what failed, such as `ENOSPC`, of an error or of what caused it. */
export function systemCode(error: unknown): string | undefined {
  for (let one = error; one instanceof Error; one = one.cause) {
    if ('code' in one && typeof one.code === 'string') return one.code
  }
  return undefined
}

/** An answer that is no success; `details` go into its body beside `error`. */
export class FailureError extends Error {
  readonly code: ErrorCode
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: ErrorCode, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message)
    this.name = 'FailureError'
    this.code = code
    this.details = details
  }

  get status(): ContentfulStatusCode {
    return STATUS[this.code]
  }
}
