import Handlebars from 'handlebars'
import { VFileMessage } from 'vfile-message'
import { Rewrite } from './rewrite.ts'
import type { TemplateFile, TemplateNames } from './set.ts'

/** Stands for the template's path until that is known. */
const PATH = JSON.stringify('\u0000path')

/**
 * The code of a template, strict and without escaping: an expression in which `path` is the file's path. Throws what
 * Handlebars' parser throws, and a VFileMessage for what templates may not do.
 */
export function codeOf(file: TemplateFile, { helpers, partials }: TemplateNames): string {
  const ast = Handlebars.parse(file.text, { srcName: JSON.parse(PATH) } as never)
  try {
    new Rewrite(helpers, partials).accept(ast)
  } catch (error) {
    if (error instanceof VFileMessage) error.file = file.path
    throw error
  }
  const code = Handlebars.precompile(ast, {
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries([...helpers].map((name) => [name, true])),
    noEscape: true,
    explicitPartialContext: false,
  })
  return String(code).replaceAll(PATH, 'path')
}

/** Compiles a template now. */
export function compile(file: TemplateFile, names: TemplateNames): (path: string) => TemplateSpecification {
  // the code is Handlebars' own, made of the parsed template: texts in it are quoted
  return new Function('path', `return ${codeOf(file, names)}`) as (path: string) => TemplateSpecification
}
