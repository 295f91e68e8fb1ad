/** What a request says of where it comes from. */
export interface Claims {
  readonly method: string
  readonly host: string | undefined
  readonly origin: string | undefined
  /** `Sec-Fetch-Site`. */
  readonly site: string | undefined
}

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD'])

/**
 * Why a request is refused; undefined when it is not. The host must be one that the desk goes by, so that no name of
 * somebody else's that leads to this machine does (DNS rebinding); and what changes something must come from a page
 * of ours.
 */
export function refusal({ method, host, origin, site }: Claims, origins: ReadonlySet<string>): string | undefined {
  const hosts = new Set([...origins].map((one) => new URL(one).host))
  if (host === undefined || !hosts.has(host.toLowerCase())) return 'This desk does not go by that host name'
  if (origin !== undefined && !origins.has(origin)) return 'This comes from a page of somebody else'
  if (site === 'cross-site' || site === 'same-site') return 'This comes from a page of somebody else'
  if (SAFE.has(method)) return undefined
  return origin === undefined && site !== 'same-origin' ? 'This does not say which page it comes from' : undefined
}
