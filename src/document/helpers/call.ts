import type { RenderContext } from '../context.ts'
import type { TemplateLocation } from '../template/fault.ts'
import type { Helper } from '../template/template.ts'

/** One call of a helper in a template. */
export interface Call {
  readonly args: readonly unknown[]
  readonly hash: Readonly<Record<string, unknown>>
  readonly context: RenderContext
  readonly location: TemplateLocation
  /** What the block prints; empty for a helper without one. */
  inner(): string
}

/** What handlebars hands to every helper as its last argument. */
interface Options {
  hash: Record<string, unknown>
  data: { context: RenderContext }
  loc: TemplateLocation
  fn?: (context: unknown) => string
}

/** Makes a Handlebars helper of a plain function. */
export function helper(run: (call: Call) => unknown): Helper {
  return function (this: unknown, ...all: unknown[]) {
    const options = all.at(-1) as Options
    return run({
      args: all.slice(0, -1),
      hash: options.hash,
      context: options.data.context,
      location: options.loc,
      inner: () => options.fn?.(this) ?? '',
    })
  }
}
