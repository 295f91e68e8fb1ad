import type { Part } from '../../verify/read/reading.ts'
import { type Check, outcomeOf } from './check.ts'

const values = (parts: readonly Part[], name: string) => parts.filter((part) => part.name === name)

/** Attributes by which a page would ask another machine for something to show. */
const LOADS = /^(?:img|source|script|iframe|video|audio|embed) (?:src|srcSet)$|^object data$/

/** Rules of HTML and WCAG that this program can tell by itself; the rest is for the Nu checker and for people. */
export async function checkHtml(subject: string, bytes: Uint8Array): Promise<Check[]> {
  const { readHtml } = await import('../../verify/read/html.ts')
  const { parts } = await readHtml(bytes)
  const images = values(parts, 'element img').length
  const rules: readonly [string, boolean][] = [
    ['language of the page', values(parts, 'html lang').length === 1],
    ['one title', values(parts, 'element title').length === 1],
    ['one main heading', values(parts, 'element h1').length === 1],
    ['one main part', values(parts, 'element main').length === 1],
    ['alternative text for every image', values(parts, 'img alt').length === images],
    ['nothing loaded from elsewhere', parts.every(({ name, value }) => !LOADS.test(name) || value.startsWith('data:'))],
    ['no script', values(parts, 'script').length === 0],
  ]
  const broken = rules.filter(([, holds]) => !holds)
  const list = (shown: typeof rules) => shown.map(([says]) => says).join(', ')
  return [
    {
      subject,
      check: 'HTML, own rules',
      standard: 'HTML, WCAG 2.2',
      outcome: outcomeOf(broken),
      detail: broken.length > 0 ? `Missing: ${list(broken)}` : `Found: ${list(rules)}`,
    },
    {
      subject,
      check: 'HTML and WCAG 2.2, every rule',
      outcome: 'not checked',
      detail: 'The Nu checker, and a person for what no program can tell, have to look at it',
    },
  ]
}
