import { isIP } from 'node:net'
import { CallError } from '../status.ts'
import type { DeskCommandOptions } from './options.ts'

/** Where a desk listens, and what browsers call it. */
export interface Address {
  readonly host: string
  readonly port: number
  /** Whether another port is as good. */
  readonly isFixed: boolean
  /** Whether other machines can reach it. */
  readonly isOpen: boolean
  readonly origins: (port: number) => readonly string[]
}

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost'])
const EVERYWHERE: ReadonlySet<string> = new Set(['0.0.0.0', '::'])

/** The address that the options ask for. @throws CallError where others could reach a desk without users. */
export function addressOf({ listen, port, origin, users }: DeskCommandOptions): Address {
  const host = listen ?? '127.0.0.1'
  const isOpen = !LOOPBACK.has(host)
  if (isOpen && isIP(host) === 0) throw new CallError(`Unexpected \`--listen ${host}\`, expected an IP address`)
  if (isOpen && users === undefined) {
    throw new CallError(
      `Unexpected \`--listen ${host}\` without \`--users FILE\`: other machines reach it, so people must sign in. \`communique desk user add\` makes the file`,
    )
  }
  if (EVERYWHERE.has(host) && origin === undefined) {
    throw new CallError(
      `Missing \`--origin\`, expected the address that browsers use, such as https://desk.example.org`,
    )
  }
  const own = origin === undefined ? undefined : originOf(origin)
  return { host, port, isFixed: own !== undefined, isOpen, origins: (at) => (own ? [own] : originsOf(host, at)) }
}

function originOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.origin !== text.replace(/\/$/, '')) {
    throw new CallError(
      `Unexpected \`--origin ${text}\`, expected an address without a path, such as https://desk.example.org`,
    )
  }
  return url.origin
}

function originsOf(host: string, port: number): string[] {
  const written = isIP(host) === 6 ? `[${host}]` : host
  const names = LOOPBACK.has(host) ? [written, '127.0.0.1', 'localhost', '[::1]'] : [written]
  return [...new Set(names)].map((name) => `http://${name}:${port}`)
}
