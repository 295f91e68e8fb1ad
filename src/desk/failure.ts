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
  'too-large': 413,
  'too-many': 429,
  locked: 423,
  machine: 500,
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
