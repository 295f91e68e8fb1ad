import Handlebars from 'handlebars/runtime.js'
import { VFileMessage } from 'vfile-message'
import { known } from '../../document/helpers/logic.ts'
import type { TemplateSet } from '../../document/template/set.ts'
import { type CompiledSet, compileSet, type Helper } from '../../document/template/template.ts'
import type { PageSlots } from './slots.ts'

/** Name of the template in messages. */
export const PAGE_TEMPLATE = 'page.html.hbs'

/** HTML that this writer made, the one thing that a template prints as it is. */
export const fragment = (html: string): Handlebars.SafeString => new Handlebars.SafeString(html)

/** What `{{…}}` prints: text escaped for HTML, also in a quoted attribute; nothing where there is nothing. */
const print: Helper = (value) => Handlebars.escapeExpression(value as string)

let last: { source: string; compiled: CompiledSet } | undefined

/** What the page template may call. */
export const pageHelpers: Readonly<Record<string, Helper>> = { print, known: known as Helper }

export const pageTemplateSet = (source: string): TemplateSet => ({
  documents: new Map([[PAGE_TEMPLATE, { path: PAGE_TEMPLATE, text: source }]]),
  partials: new Map(),
})

/** A run has one page template: it is compiled once. */
async function compile(source: string): Promise<CompiledSet> {
  if (last?.source !== source) last = { source, compiled: await compileSet(pageTemplateSet(source), pageHelpers) }
  return last.compiled
}

/** Fills the page template. Throws a VFileMessage with file, line and column for a mistake in it. */
export async function renderPage(source: string, slots: PageSlots): Promise<string> {
  try {
    return (await compile(source)).render(PAGE_TEMPLATE, slots, {})
  } catch (error) {
    if (error instanceof VFileMessage) error.file ??= PAGE_TEMPLATE
    throw error
  }
}
