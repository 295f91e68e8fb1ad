import Handlebars from 'handlebars'
import { nearest } from '../../record/phrase.ts'
import { templateFault } from './fault.ts'

type Path = hbs.AST.PathExpression
type Expression = hbs.AST.Expression
type Call = hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression

const isPath = (node: hbs.AST.Node): node is Path => node.type === 'PathExpression'

const path = (name: string, loc: hbs.AST.SourceLocation): Path => ({
  type: 'PathExpression',
  data: false,
  depth: 0,
  parts: [name],
  original: name,
  loc,
})

const call = (name: string, params: Expression[], loc: hbs.AST.SourceLocation): hbs.AST.SubExpression => ({
  type: 'SubExpression',
  path: path(name, loc),
  params,
  hash: { type: 'Hash', pairs: [], loc },
  loc,
})

/**
 * Makes a parsed template safe and strict: every `{{value}}` goes through the `print` helper, which gives a slot
 * instead of text; every path goes through `known`, which throws at its place when the fact does not exist, also
 * where Handlebars' own strict mode does not look (parameters of `if`, `each` and other helpers).
 */
export class Rewrite extends Handlebars.Visitor {
  readonly #helpers: ReadonlySet<string>
  readonly #partials: ReadonlySet<string>
  readonly #blockParams = new Set<string>()

  constructor(helpers: ReadonlySet<string>, partials: ReadonlySet<string>) {
    super()
    this.#helpers = helpers
    this.#partials = partials
  }

  override PartialStatement(statement: hbs.AST.PartialStatement): void {
    this.#mustBe('partial', this.#partials, statement.name as Path)
    this.#rewriteParams(statement as unknown as Call)
  }

  override MustacheStatement(statement: hbs.AST.MustacheStatement): void {
    if (!statement.escaped) {
      throw templateFault('Unexpected `{{{`, expected `{{`', 'template-escaped', statement.loc, {
        actual: '{{{',
        expected: ['{{'],
        note: 'Text of a record is never read as markup: two braces are enough.',
      })
    }
    if (!isPath(statement.path)) return
    const value = this.#value(statement.path, statement)
    statement.path = path('print', statement.loc)
    statement.params = [value]
    statement.hash = { type: 'Hash', pairs: [], loc: statement.loc }
    ;(statement as { escaped: boolean }).escaped = false
  }

  override BlockStatement(statement: hbs.AST.BlockStatement): void {
    for (const name of statement.program?.blockParams ?? []) this.#blockParams.add(name)
    for (const name of statement.inverse?.blockParams ?? []) this.#blockParams.add(name)
    this.#mustBe('helper', this.#helpers, statement.path)
    this.#rewriteParams(statement)
    if (statement.program) this.accept(statement.program)
    if (statement.inverse) this.accept(statement.inverse)
  }

  override SubExpression(expression: hbs.AST.SubExpression): void {
    this.#mustBe('helper', this.#helpers, expression.path)
    this.#rewriteParams(expression)
  }

  /** A mustache as a value: a helper's call, or a look-up of a fact. */
  #value(name: Path, statement: hbs.AST.MustacheStatement): Expression {
    const hasParams = statement.params.length > 0 || (statement.hash?.pairs.length ?? 0) > 0
    const isHelper = name.parts.length === 1 && !/^[.@]|^this\b/.test(name.original) && this.#helpers.has(name.original)
    if (!hasParams && !isHelper) return this.#lookup(name)
    const expression = call(name.original, statement.params, statement.loc)
    expression.path = name
    expression.hash = statement.hash ?? expression.hash
    this.SubExpression(expression)
    return expression
  }

  #rewriteParams(node: Call): void {
    node.params = node.params.map((param) => this.#param(param))
    for (const pair of node.hash?.pairs ?? []) pair.value = this.#param(pair.value)
  }

  #param(param: Expression): Expression {
    if (isPath(param)) return this.#lookup(param)
    if (param.type === 'SubExpression') this.SubExpression(param as hbs.AST.SubExpression)
    return param
  }

  /** `a.b` → `(known (known this "a") "b")`. */
  #lookup(name: Path): Expression {
    const parts = name.parts as string[]
    if (name.data || parts.length === 0 || this.#blockParams.has(parts[0] ?? '')) return name
    const start: Path = { ...name, parts: [], original: name.depth > 0 ? '..' : 'this' }
    return parts.reduce<Expression>(
      (object, part) =>
        call(
          'known',
          [object, { type: 'StringLiteral', value: part, original: part, loc: name.loc } as never],
          name.loc,
        ),
      start,
    )
  }

  #mustBe(what: 'helper' | 'partial', known: ReadonlySet<string>, name: Expression): void {
    if (!isPath(name) || known.has(name.original)) return
    const near = nearest(name.original, known)
    throw templateFault(
      `Unexpected ${what} \`${name.original}\`, expected one of ${[...known].map((one) => `\`${one}\``).join(', ')}`,
      `template-${what}-known`,
      name.loc,
      { actual: name.original, expected: [...known], ...(near ? { note: `Did you mean \`${near}\`?` } : {}) },
    )
  }
}
