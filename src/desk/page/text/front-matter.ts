import { type EditorState, type Extension, RangeSetBuilder } from '@codemirror/state'
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'

/** Line of the second `---`; 0 where there is no front matter. */
export function frontMatterEnd(state: EditorState): number {
  if (!/^---\s*$/.test(state.doc.line(1).text)) return 0
  for (let line = 2; line <= state.doc.lines; line++) {
    if (/^---\s*$/.test(state.doc.line(line).text)) return line
  }
  return state.doc.lines
}

const facts = Decoration.line({ class: 'cm-facts' })

function build(view: EditorView): DecorationSet {
  const set = new RangeSetBuilder<Decoration>()
  const end = frontMatterEnd(view.state)
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to; ) {
      const line = view.state.doc.lineAt(at)
      if (line.number > end) break
      set.add(line.from, line.from, facts)
      at = line.to + 1
    }
  }
  return set.finish()
}

/** Marks the lines of the facts, which look like code; the body looks like prose. */
export const frontMatter: Extension = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet
    constructor(view: EditorView) {
      this.decorations = build(view)
    }
    update(update: ViewUpdate): void {
      if (update.docChanged || update.viewportChanged) this.decorations = build(update.view)
    }
  },
  { decorations: (plugin) => plugin.decorations },
)
