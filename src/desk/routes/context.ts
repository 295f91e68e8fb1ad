import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { z } from 'zod'
import type { Role } from '../api/session.ts'
import type { Desk } from '../desk.ts'
import { FailureError } from '../failure.ts'
import type { Deed } from '../keep/audit.ts'

/** Who asks. */
export interface Asking {
  readonly name: string
  readonly roles: readonly Role[]
}

/** What Hono knows of a request beyond the request. */
export interface Env {
  Bindings: Partial<HttpBindings>
  Variables: { user: Asking }
}

export type Ask = Context<Env>

/** The body of a request, checked. @throws FailureError where it is not what the contract says. */
export async function bodyOf<T>(ask: Ask, schema: z.ZodType<T>): Promise<T> {
  if (!/^application\/json\b/.test(ask.req.header('content-type') ?? '')) {
    throw new FailureError('invalid', 'Unexpected content type, expected `application/json`')
  }
  const json: unknown = await ask.req.json().catch((error: unknown) => {
    if (error instanceof SyntaxError) throw new FailureError('invalid', 'Unexpected body, expected JSON')
    throw error
  })
  const read = schema.safeParse(json)
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new FailureError(
    'invalid',
    `Unexpected \`${issue?.path.join('.') ?? ''}\`: ${issue?.message ?? 'not as expected'}`,
  )
}

/** A part of the address. */
export function param(ask: Ask, name: string): string {
  const value = ask.req.param(name as never) as string | undefined
  if (value === undefined) throw new FailureError('not-found', 'No such address')
  return value
}

/** Address of the browser; empty where there is no network between. */
export const addressOf = (ask: Ask): string => ask.env?.incoming?.socket.remoteAddress ?? ''

/** Says who did what. */
export async function logged(desk: Desk, ask: Ask, deed: Omit<Deed, 'at' | 'who' | 'from'>): Promise<void> {
  await desk.log({ who: ask.get('user').name, from: addressOf(ask), ...deed })
}

/** A file as an answer that is saved, not shown. */
export function download(bytes: Uint8Array, name: string, type: string): Response {
  return new Response(Buffer.from(bytes), {
    headers: {
      'content-type': type,
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  })
}

/** Types of the files that are handed out. */
export const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  json: 'application/json',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  woff: 'font/woff',
  ttf: 'font/ttf',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
}

export const typeOf = (name: string): string =>
  TYPES[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream'
