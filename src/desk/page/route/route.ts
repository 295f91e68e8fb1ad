import { signal } from '@preact/signals'

/** The two places of the desk. What the list is filtered by and what of a record is shown stands in the query. */
export type Route =
  | { readonly page: 'list'; readonly query: URLSearchParams }
  | { readonly page: 'record'; readonly key: string; readonly query: URLSearchParams }
  | { readonly page: 'unknown'; readonly query: URLSearchParams }

/** The place that an address names. */
export function routeOf(path: string, search = ''): Route {
  const query = new URLSearchParams(search)
  if (path === '/' || path === '' || path === '/sign-in') return { page: 'list', query }
  const match = /^\/records\/([^/]+)\/?$/.exec(path)
  if (!match?.[1]) return { page: 'unknown', query }
  try {
    return { page: 'record', key: decodeURIComponent(match[1]), query }
  } catch {
    return { page: 'unknown', query }
  }
}

/** Address of a record. */
export const recordPath = (key: string): string => `/records/${encodeURIComponent(key)}`

/** Where the page is. */
export const route = signal<Route>({ page: 'list', query: new URLSearchParams() })
