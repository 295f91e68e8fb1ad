import { signal } from '@preact/signals'
import type { ErrorCode, Failure, SignedOut } from '../../api.ts'
import { client } from '../browser/machine.ts'

/** How to sign in, once the server has said that nobody is; null as long as somebody is. */
export const signedOut = signal<SignedOut['how'] | null>(null)

/** What a request came to that did not come to its answer. */
export class AskError extends Error {
  readonly code: ErrorCode | 'offline'
  readonly body: unknown

  constructor(code: ErrorCode | 'offline', message: string, body?: unknown) {
    super(message)
    this.name = 'AskError'
    this.code = code
    this.body = body
  }
}

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

export interface Asking {
  /** Sent as JSON; a Blob goes as it is. */
  readonly body?: unknown
  readonly signal?: AbortSignal
}

/** Asks the server. @throws AskError; `offline` where there was no answer. */
export async function ask<T>(method: Method, path: string, asking: Asking = {}): Promise<T> {
  const answer = await answerTo(method, path, asking)
  return answer.status === 204 ? (undefined as T) : ((await answer.json().catch(() => undefined)) as T)
}

/** Asks the server for a file. @throws AskError */
export const askBytes = async (path: string): Promise<Blob> => (await answerTo('GET', path, {})).blob()

async function answerTo(method: Method, path: string, { body, signal: abort }: Asking): Promise<Response> {
  const isBlob = body instanceof Blob
  const headers: Record<string, string> = { 'x-client': client }
  if (isBlob) headers['content-type'] = body.type || 'application/octet-stream'
  else if (body !== undefined) headers['content-type'] = 'application/json'
  const answer = await fetch(`/api${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: isBlob ? body : JSON.stringify(body) }),
    ...(abort ? { signal: abort } : {}),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw new AskError('superseded', error.message)
    throw new AskError('offline', 'The server does not answer')
  })
  if (answer.ok) return answer
  const told: unknown = await answer.json().catch(() => undefined)
  const failure = told as Failure | undefined
  const code = failure?.error?.code ?? 'machine'
  if (code === 'signed-out' && path !== '/session') signedOut.value = (told as SignedOut).how ?? 'link'
  throw new AskError(code, failure?.error?.message ?? answer.statusText, told)
}

/** A path of a record: `of('2027-05-04-visit', '/check')`. */
export const of = (key: string, path = ''): string => `/records/${encodeURIComponent(key)}${path}`
