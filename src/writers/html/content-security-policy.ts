import { createHash } from 'node:crypto'

/**
 * A Content Security Policy (CSP Level 3) for a page that needs nothing but itself: no request, this one style sheet
 * and this one block of data by their hashes, and pictures inside the page. Browsers run no data block and ask no
 * policy about it; checkers do.
 */
export function contentSecurityPolicy(css: string, data: string): string {
  return [
    "default-src 'none'",
    'img-src data:',
    `style-src ${hash(css)}`,
    `script-src ${hash(data)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

const hash = (content: string): string => `'sha256-${createHash('sha256').update(content).digest('base64')}'`
