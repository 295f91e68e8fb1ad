import Handlebars from 'handlebars'
import { VFileMessage } from 'vfile-message'
import { reserved } from '../slots.ts'
import { templateFault } from './fault.ts'
import { Rewrite } from './rewrite.ts'
import type { TemplateFile, TemplateSet } from './set.ts'

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

function parse(file: TemplateFile, helpers: ReadonlySet<string>, partials: ReadonlySet<string>): hbs.AST.Program {
  try {
    const ast = Handlebars.parse(file.text, { srcName: file.path } as never)
    new Rewrite(helpers, partials).accept(ast)
    return ast
  } catch (error) {
    throw syntaxFault(file, error)
  }
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

/**
 * Compiles every template and partial of a set, strictly: unknown helpers, facts and partials are errors at their
 * place (thrown as VFileMessage).
 */
export function compileSet(set: TemplateSet, helpers: Readonly<Record<string, Helper>>): CompiledSet {
  const environment = Handlebars.create()
  const names = new Set([...Object.keys(helpers), 'if', 'unless', 'each', 'with'])
  const partials = new Set(set.partials.keys())
  for (const [name, helper] of Object.entries(helpers)) environment.registerHelper(name, helper)
  const options = {
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries([...names].map((name) => [name, true])),
    noEscape: true,
    explicitPartialContext: false,
  }
  for (const [name, file] of set.partials) {
    reject(file)
    environment.registerPartial(name, environment.compile(parse(file, names, partials), options))
  }
  const documents = new Map<string, Handlebars.TemplateDelegate>()
  for (const [name, file] of set.documents) {
    reject(file)
    documents.set(name, environment.compile(parse(file, names, partials), options))
  }
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
