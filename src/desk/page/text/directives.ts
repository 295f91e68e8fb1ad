import type { Extension } from '@codemirror/state'
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  MatchDecorator,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view'

const matcher = new MatchDecorator({
  regexp: /:(?:person|org|event)\[[^\]\n]*\](?:\{[^}\n]*\})?|^:::(?:internal)?\s*$/g,
  decoration: ([text]) => Decoration.mark({ class: text.startsWith(':::') ? 'cm-internal' : 'cm-reference' }),
})

/** Shows references to facts, and where an internal block begins and ends. */
export const directives: Extension = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet
    constructor(view: EditorView) {
      this.decorations = matcher.createDeco(view)
    }
    update(update: ViewUpdate): void {
      this.decorations = matcher.updateDeco(update, this.decorations)
    }
  },
  { decorations: (plugin) => plugin.decorations },
)
