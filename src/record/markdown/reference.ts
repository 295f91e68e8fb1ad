import type { CompileContext, Extension as FromMarkdown } from 'mdast-util-from-markdown'
import { markdownLineEnding } from 'micromark-util-character'
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types'
import type { FactReference } from '../nodes.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    factReference: 'factReference'
    factReferenceName: 'factReferenceName'
    factReferenceMarker: 'factReferenceMarker'
    factReferenceTarget: 'factReferenceTarget'
    factReferenceForm: 'factReferenceForm'
  }
}

const kinds = new Map<string, FactReference['kind']>([
  ['person', 'person'],
  ['org', 'organization'],
  ['event', 'event'],
])

const COLON = 58
const BRACKET_OPEN = 91
const BRACKET_CLOSE = 93
const BRACE_OPEN = 123
const BRACE_CLOSE = 125

/** `:person[id]`, `:org[id]` and `:event[…]`, each with `{form}` or without. Whatever else has a colon stays text. */
export function referenceSyntax(): Extension {
  return { text: { [COLON]: { name: 'factReference', tokenize, previous } } }
}

function previous(this: TokenizeContext, code: Code): boolean {
  return code !== COLON || this.events.at(-1)?.[1].type === 'characterEscape'
}

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let name = ''
  return (code) => {
    effects.enter('factReference')
    mark(effects, code)
    effects.enter('factReferenceName')
    return inName
  }

  function inName(code: Code): State | undefined {
    if (code === BRACKET_OPEN && kinds.has(name)) {
      effects.exit('factReferenceName')
      mark(effects, code)
      return beforeTarget
    }
    if (code === null || code < 97 || code > 122 || name.length > 6) return nok(code)
    name += String.fromCharCode(code)
    effects.consume(code)
    return inName
  }

  function beforeTarget(code: Code): State | undefined {
    if (code === BRACKET_CLOSE) return afterTarget(code)
    effects.enter('factReferenceTarget')
    return inTarget(code)
  }

  function inTarget(code: Code): State | undefined {
    if (code === null || code === BRACKET_OPEN || markdownLineEnding(code)) return nok(code)
    if (code === BRACKET_CLOSE) {
      effects.exit('factReferenceTarget')
      return afterTarget(code)
    }
    effects.consume(code)
    return inTarget
  }

  function afterTarget(code: Code): State | undefined {
    mark(effects, code)
    return effects.attempt(form, done, done)
  }

  function done(code: Code): State | undefined {
    effects.exit('factReference')
    return ok(code)
  }
}

const form: Construct = {
  partial: true,
  tokenize: (effects, ok, nok) => {
    return (code) => {
      if (code !== BRACE_OPEN) return nok(code)
      mark(effects, code)
      effects.enter('factReferenceForm')
      return inForm
    }

    function inForm(code: Code): State | undefined {
      if (code === null || code === BRACE_OPEN || markdownLineEnding(code)) return nok(code)
      if (code !== BRACE_CLOSE) {
        effects.consume(code)
        return inForm
      }
      effects.exit('factReferenceForm')
      mark(effects, code)
      return ok
    }
  },
}

function mark(effects: Effects, code: Code): void {
  effects.enter('factReferenceMarker')
  effects.consume(code)
  effects.exit('factReferenceMarker')
}

/** Turns the tokens into `reference` nodes. A form that there isn't is kept in `data.form`, for the check. */
export function referenceFromMarkdown(): FromMarkdown {
  return {
    enter: {
      factReference(token) {
        this.enter({ type: 'reference', kind: 'person', target: '' }, token)
      },
    },
    exit: {
      factReference(token) {
        this.exit(token)
      },
      factReferenceName(token) {
        const kind = kinds.get(this.sliceSerialize(token))
        if (kind) open(this).kind = kind
      },
      factReferenceTarget(token) {
        open(this).target = this.sliceSerialize(token)
      },
      factReferenceForm(token) {
        const value = this.sliceSerialize(token)
        const node = open(this)
        if (value === 'short' || value === 'full') node.form = value
        else node.data = { form: value }
      },
    },
  }
}

function open(context: CompileContext): FactReference {
  const node = context.stack.at(-1)
  if (node?.type !== 'reference') throw new Error('Expected an open reference')
  return node
}
