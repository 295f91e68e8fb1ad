import Handlebars from 'handlebars'
import { VFileMessage } from 'vfile-message'
import { known } from '../../document/helpers/logic.ts'
import { type CompiledSet, compileSet, type Helper } from '../../document/template/template.ts'
import type { PageSlots } from './slots.ts'

/** Name of the template in messages. */
export const PAGE_TEMPLATE = 'page.html.hbs'

/** HTML that this writer made, the one thing that a template prints as it is. */
export const fragment = (html: string): Handlebars.SafeString => new Handlebars.SafeString(html)

/** What `{{…}}` prints: text escaped for HTML, also in a quoted attribute; nothing where there is nothing. */
const print: Helper = (value) => Handlebars.escapeExpression(value as string)

let last: { source: string; compiled: CompiledSet } | undefined

/** A run has one page template: it is compiled once. */
function compile(source: string): CompiledSet {
  if (last?.source !== source) {
    const file = { path: PAGE_TEMPLATE, text: source }
    const compiled = compileSet(
      { documents: new Map([[PAGE_TEMPLATE, file]]), partials: new Map() },
      { print, known: known as Helper },
    )
    last = { source, compiled }
  }
  return last.compiled
}

/** Fills the page template. Throws a VFileMessage with file, line and column for a mistake in it. */
export function renderPage(source: string, slots: PageSlots): string {
  try {
    return compile(source).render(PAGE_TEMPLATE, slots, {})
  } catch (error) {
    if (error instanceof VFileMessage) error.file ??= PAGE_TEMPLATE
    throw error
  }
}
