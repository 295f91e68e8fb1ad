import { autocompletion, closeBrackets, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { codeFolding, foldGutter, foldKeymap, indentOnInput } from '@codemirror/language'
import { lintGutter, lintKeymap } from '@codemirror/lint'
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search'
import { Annotation, EditorState } from '@codemirror/state'
import { drawSelection, EditorView, highlightActiveLine, keymap } from '@codemirror/view'
import { effect } from '@preact/signals'
import type { OpenRecord } from '../open/open-record.ts'
import { tongue, words } from '../words/speak.ts'
import { completions } from './complete/complete.ts'
import { showProblems } from './diagnostics.ts'
import { differenceOf } from './difference.ts'
import { directives } from './directives.ts'
import { frontMatter } from './front-matter.ts'
import { look } from './look.ts'
import { offsetOf } from './offset.ts'
import { phrases } from './phrases.ts'
import { recordLanguage } from './record-language.ts'

/** Marks a change that came from elsewhere, such as the form. */
const fromElsewhere = Annotation.define<boolean>()

/** Opens an editor on a file of a record; gives what closes it. What it holds is always `record.text(file)`. */
export function openEditor(parent: HTMLElement, record: OpenRecord, file: string): () => void {
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: record.text(file),
      extensions: [
        recordLanguage(),
        frontMatter,
        directives,
        completions(record, file),
        autocompletion({ icons: false, activateOnTyping: true }),
        closeBrackets(),
        indentOnInput(),
        history(),
        codeFolding(),
        foldGutter({ openText: '⌄', closedText: '›' }),
        lintGutter(),
        search({ top: true }),
        highlightSelectionMatches(),
        highlightActiveLine(),
        drawSelection(),
        EditorView.lineWrapping,
        EditorState.phrases.of(tongue.peek() === 'zh' ? phrases : {}),
        EditorView.contentAttributes.of({
          'aria-label': words.peek().text.label(file),
          tabindex: '0',
          spellcheck: 'true',
          autocapitalize: 'sentences',
        }),
        // Tab goes on to what comes next: nobody is caught here
        keymap.of([
          ...completionKeymap,
          ...searchKeymap,
          ...historyKeymap,
          ...foldKeymap,
          ...lintKeymap,
          ...defaultKeymap,
        ]),
        look,
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !update.transactions.some((one) => one.annotation(fromElsewhere))) {
            record.write(file, update.state.doc.toString())
          }
          if (update.selectionSet || (update.focusChanged && view.hasFocus)) tellCaret(update.state)
        }),
      ],
    }),
  })
  const tellCaret = ({ doc, selection }: EditorState): void => {
    const at = doc.lineAt(selection.main.head)
    record.caret.value = { file, line: at.number, column: selection.main.head - at.from + 1 }
  }
  const ends = [
    effect(() => {
      const changes = differenceOf(view.state.doc.toString(), record.text(file))
      if (changes) view.dispatch({ changes, annotations: fromElsewhere.of(true) })
    }),
    effect(() => {
      showProblems(
        view,
        record.problems.value.filter((problem) => problem.file === file),
      )
    }),
    effect(() => {
      const target = record.target.value
      if (target?.file !== file) return
      record.target.value = null
      const anchor = offsetOf(view.state.doc, target.line, target.column)
      view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) })
      view.focus()
    }),
  ]
  return () => {
    for (const end of ends) end()
    view.destroy()
  }
}
