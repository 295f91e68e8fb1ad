import type { CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import { EditorState, type Extension } from '@codemirror/state'
import type { OpenRecord } from '../../open/open-record.ts'
import { problem } from '../../parts/notices.tsx'
import { wantSchemas } from '../../schema/schema.ts'
import { frontMatterEnd } from '../front-matter.ts'
import { bodyCompletions } from './body.ts'
import { factCompletions } from './facts.ts'
import type { Found } from './found.ts'
import { spotAt } from './yaml-path.ts'

/** Completes keys and values of the facts, and in the body references to them and headings of sections. */
export function completions(record: OpenRecord, file: string): Extension {
  void wantSchemas().catch(problem)
  const source = (context: CompletionContext): CompletionResult | null => {
    const line = context.state.doc.lineAt(context.pos)
    const before = line.text.slice(0, context.pos - line.from)
    const found =
      line.number < frontMatterEnd(context.state) && line.number > 1
        ? inFacts(context, record, file)
        : bodyCompletions(before, record, file)
    if (!found || (!context.explicit && found.typed === '' && !found.isEager)) return null
    return { from: context.pos - found.typed.length, options: found.options, validFor: /^[\w-]*$/ }
  }
  return EditorState.languageData.of(() => [{ autocomplete: source }])
}

function inFacts(context: CompletionContext, record: OpenRecord, file: string): Found | undefined {
  const { doc } = context.state
  const last = doc.lineAt(context.pos)
  const lines = doc.toString().split('\n')
  const above = lines.slice(1, last.number - 1)
  const below = lines.slice(last.number, frontMatterEnd(context.state) - 1)
  const spot = spotAt([...above, last.text.slice(0, context.pos - last.from)], below)
  return spot && factCompletions(spot, record, file)
}
