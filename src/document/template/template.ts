import { createHash } from 'node:crypto'
import Handlebars from 'handlebars/runtime.js'
import { VFileMessage } from 'vfile-message'
import { reserved } from '../slots.ts'
import { templateFault } from './fault.ts'
import { madeTemplates } from './made-templates.ts'
import type { TemplateFile, TemplateNames, TemplateSet } from './set.ts'

export type Helper = (this: unknown, ...args: unknown[]) => unknown

/** Renders a template with a view and the values of this rendering handed in as `data`. */
export type Render = (view: object, data: Record<string, unknown>) => string

/** The compiled templates of a set. */
export interface CompiledSet {
  render(name: string, view: object, data: Record<string, unknown>): string
}

/** Where Handlebars' parser stopped, read off its message (`Parse error on line 3:`). */
function syntaxFault(file: TemplateFile, error: unknown): VFileMessage {
  if (error instanceof VFileMessage) return error
  const text = error instanceof Error ? error.message : String(error)
  const line = Number(/line (\d+)/.exec(text)?.[1] ?? 0) || Number(/ - (\d+):\d+/.exec(text)?.[1] ?? 1)
  const column = Number(/ - \d+:(\d+)/.exec(text)?.[1] ?? 0)
  const at = { line, column }
  const firstLine = text.split('\n').at(-1) ?? text
  return templateFault(
    `Unexpected syntax in the template: ${firstLine}`,
    'template-syntax',
    {
      source: file.path,
      start: at,
      end: at,
    },
    text.startsWith('Parse error') ? { note: `Handlebars read up to here: ${text.split('\n')[1]?.trim() ?? ''}` } : {},
  )
}

function reject(file: TemplateFile): void {
  const at = file.text.search(reserved)
  if (at < 0) return
  const before = file.text.slice(0, at).split('\n')
  const place = { line: before.length, column: before.at(-1)?.length ?? 0 }
  throw templateFault('Unexpected private-use character in the template, expected text', 'template-character', {
    source: file.path,
    start: place,
    end: place,
  })
}

/** What tells a template from others: all that its code depends on beside its path. */
export const keyOf = ({ text }: TemplateFile, names: TemplateNames): string =>
  createHash('sha256')
    .update(JSON.stringify([text, ...[names.helpers, names.partials].map((set) => [...set].sort())]))
    .digest('base64')

/** The file's template: made ahead where it is one of ours as it came, compiled otherwise. */
async function specificationOf(file: TemplateFile, names: TemplateNames): Promise<TemplateSpecification> {
  const known = madeTemplates[keyOf(file, names)]
  if (known) return known(file.path)
  const { compile } = await import('./compile.ts')
  try {
    return compile(file, names)(file.path)
  } catch (error) {
    throw syntaxFault(file, error)
  }
}

/** What templates of a set may name. */
export const namesIn = (set: TemplateSet, helpers: Readonly<Record<string, Helper>>): TemplateNames => ({
  helpers: new Set([...Object.keys(helpers), 'if', 'unless', 'each', 'with']),
  partials: new Set(set.partials.keys()),
})

/**
 * Compiles every template and partial of a set, strictly: unknown helpers, facts and partials are errors at their
 * place (thrown as VFileMessage).
 */
export async function compileSet(set: TemplateSet, helpers: Readonly<Record<string, Helper>>): Promise<CompiledSet> {
  const environment = Handlebars.create()
  const names = namesIn(set, helpers)
  for (const [name, helper] of Object.entries(helpers)) environment.registerHelper(name, helper)
  const template = async (file: TemplateFile): Promise<Handlebars.TemplateDelegate> => {
    reject(file)
    return environment.template(await specificationOf(file, names))
  }
  for (const [name, file] of set.partials) environment.registerPartial(name, await template(file))
  const documents = new Map<string, Handlebars.TemplateDelegate>()
  for (const [name, file] of set.documents) documents.set(name, await template(file))
  return {
    render(name, view, data) {
      const template = documents.get(name)
      const file = set.documents.get(name)
      if (!template || !file)
        throw new RangeError(`Unexpected template \`${name}\`, expected one of ${[...documents.keys()].join(', ')}`)
      try {
        return template(view, { data })
      } catch (error) {
        throw syntaxFault(file, error)
      }
    },
  }
}
