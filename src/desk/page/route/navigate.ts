import { route, routeOf } from './route.ts'

const read = (): void => {
  route.value = routeOf(location.pathname, location.search)
}

/** Goes to an address of the page; `replace` leaves no step to come back to. */
export function go(path: string, { replace = false } = {}): void {
  if (path === location.pathname + location.search) return
  if (replace) history.replaceState(null, '', path)
  else {
    history.pushState(null, '', path)
    scrollTo(0, 0)
  }
  read()
}

/** Changes words of the query in place: null takes one away. */
export function setQuery(words: Readonly<Record<string, string | null>>): void {
  const query = new URLSearchParams(location.search)
  for (const [name, value] of Object.entries(words)) {
    if (value === null || value === '') query.delete(name)
    else query.set(name, value)
  }
  const text = query.toString()
  go(location.pathname + (text ? `?${text}` : ''), { replace: true })
}

/** Follows the address, and links of the page without loading it anew. */
export function follow(): void {
  read()
  addEventListener('popstate', read)
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link?.href || link.target || link.hasAttribute('download')) return
    const url = new URL(link.href)
    if (url.origin !== location.origin || url.pathname.startsWith('/api/')) return
    if (url.hash && url.pathname === location.pathname) return
    event.preventDefault()
    go(url.pathname + url.search)
  })
}
