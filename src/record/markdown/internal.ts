import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import { factorySpace } from 'micromark-factory-space'
import { markdownLineEnding } from 'micromark-util-character'
import type { Code, Construct, Effects, Extension, State, Token, TokenizeContext } from 'micromark-util-types'
import type {} from '../nodes.ts'
import { type CodeFence, codeFenceAfter } from './code-fence.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    internal: 'internal'
    internalOpeningFence: 'internalOpeningFence'
    internalClosingFence: 'internalClosingFence'
    internalContent: 'internalContent'
  }
}

const COLON = 58
const OPENING = ':::internal'
const CLOSING = ':::'

/**
 * `:::internal`, any blocks, `:::`. The lines between are a document of their own, as in a fenced container of
 * micromark-extension-directive; the first line `:::` that is not in fenced code closes it. Without one it runs to the
 * end of its container.
 */
export function internalSyntax(): Extension {
  return { flow: { [COLON]: { name: 'internal', concrete: true, tokenize } } }
}

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const { parser, events, interrupt, sliceSerialize } = this
  const tail = events.at(-1)
  const indent = tail?.[1].type === 'linePrefix' ? tail[2].sliceSerialize(tail[1], true).length : 0
  let previous: Token | undefined
  let fence: CodeFence | undefined

  return (code) => {
    effects.enter('internal')
    effects.enter('internalOpeningFence')
    return literal(effects, OPENING, afterOpening, nok)(code)
  }

  function afterOpening(code: Code): State | undefined {
    return factorySpace(effects, endOfOpening, 'whitespace')(code)
  }

  function endOfOpening(code: Code): State | undefined {
    if (code !== null && !markdownLineEnding(code)) return nok(code)
    effects.exit('internalOpeningFence')
    if (code === null) return done(code)
    if (interrupt) return ok(code)
    return effects.attempt(nextLine, startOfContent, done)(code)
  }

  function startOfContent(code: Code): State | undefined {
    if (code === null) return done(code)
    if (markdownLineEnding(code)) return effects.check(nextLine, enterContent, done)(code)
    return enterContent(code)
  }

  function enterContent(code: Code): State | undefined {
    effects.enter('internalContent')
    return startOfLine(code)
  }

  function startOfLine(code: Code): State | undefined {
    const content = indent > 0 ? factorySpace(effects, startOfChunk, 'linePrefix', indent + 1) : startOfChunk
    return fence ? content(code) : effects.attempt(closingFence, afterContent, content)(code)
  }

  function startOfChunk(code: Code): State | undefined {
    if (code === null) return afterContent(code)
    if (markdownLineEnding(code)) return effects.check(nextLine, enterChunk, afterContent)(code)
    return enterChunk(code)
  }

  function enterChunk(code: Code): State | undefined {
    const token = effects.enter('chunkDocument', { contentType: 'document', previous })
    if (previous) previous.next = token
    previous = token
    return inChunk(code)
  }

  function inChunk(code: Code): State | undefined {
    if (code === null) {
      exitChunk()
      return afterContent(code)
    }
    if (markdownLineEnding(code)) return effects.check(nextLine, endOfLine, endOfChunk)(code)
    effects.consume(code)
    return inChunk
  }

  function endOfLine(code: Code): State | undefined {
    effects.consume(code)
    exitChunk()
    return startOfLine
  }

  function endOfChunk(code: Code): State | undefined {
    exitChunk()
    return afterContent(code)
  }

  function exitChunk(): void {
    const token = effects.exit('chunkDocument')
    parser.lazy[token.start.line] = false
    fence = codeFenceAfter(fence, sliceSerialize(token, true))
  }

  function afterContent(code: Code): State | undefined {
    effects.exit('internalContent')
    return done(code)
  }

  function done(code: Code): State | undefined {
    effects.exit('internal')
    return ok(code)
  }
}

const closingFence: Construct = {
  partial: true,
  tokenize: (effects, ok, nok) => {
    return factorySpace(effects, start, 'linePrefix', 4)

    function start(code: Code): State | undefined {
      effects.enter('internalClosingFence')
      return literal(effects, CLOSING, afterClosing, nok)(code)
    }

    function afterClosing(code: Code): State | undefined {
      return factorySpace(effects, end, 'whitespace')(code)
    }

    function end(code: Code): State | undefined {
      if (code !== null && !markdownLineEnding(code)) return nok(code)
      effects.exit('internalClosingFence')
      return ok(code)
    }
  },
}

/** A line end after which the container goes on: not one of a line that is only lazily part of it. */
const nextLine: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return (code) => {
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      return (next) => (this.parser.lazy[this.now().line] ? nok(next) : ok(next))
    }
  },
}

function literal(effects: Effects, text: string, ok: State, nok: State): State {
  let index = 0
  return function step(code: Code): State | undefined {
    if (index === text.length) return ok(code)
    if (code !== text.charCodeAt(index)) return nok(code)
    index++
    effects.consume(code)
    return step
  }
}

/** Turns the tokens into `internal` nodes; `data.closed` tells whether one was closed. */
export function internalFromMarkdown(): FromMarkdown {
  return {
    enter: {
      internal(token) {
        this.enter({ type: 'internal', children: [], data: { closed: false } }, token)
      },
    },
    exit: {
      internalClosingFence() {
        const node = this.stack.at(-1)
        if (node?.type === 'internal') node.data = { closed: true }
      },
      internal(token) {
        this.exit(token)
      },
    },
  }
}
