import { createHash } from 'node:crypto'

/**
 * A Content Security Policy (CSP Level 3) for a page that needs nothing but itself: no script, no request, this one
 * style sheet by its hash, and pictures inside the page.
 */
export function contentSecurityPolicy(css: string): string {
  const hash = createHash('sha256').update(css).digest('base64')
  return `default-src 'none'; img-src data:; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`
}
