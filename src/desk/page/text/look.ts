import { EditorView } from '@codemirror/view'

/** The editor in the page's own colours; the rest is in text.css. */
export const look = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'transparent', color: 'var(--ink)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { overflow: 'auto', fontFamily: 'var(--sans)', lineHeight: '1.65' },
  '.cm-content': { padding: '1.5rem 0 40vh', caretColor: 'var(--accent)' },
  '.cm-line': { padding: '0 1.5rem 0 0.5rem' },
  '.cm-gutters': { backgroundColor: 'transparent', border: '0', color: 'var(--muted)' },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--accent) 5%, transparent)' },
  '.cm-activeLineGutter': { backgroundColor: 'transparent' },
  '.cm-cursor': { borderLeft: '2px solid var(--accent)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--accent) 20%, transparent)',
  },
  '.cm-selectionMatch': { backgroundColor: 'color-mix(in srgb, var(--warning) 18%, transparent)' },
  '.cm-foldPlaceholder': {
    border: '0',
    backgroundColor: 'var(--accent-soft)',
    color: 'var(--accent)',
    padding: '0 0.5em',
  },
})
