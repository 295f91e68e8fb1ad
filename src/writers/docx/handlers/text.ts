import type { Text } from 'mdast'
import { run } from '../content.ts'
import type { State } from '../state.ts'
import type { Xml } from '../xml.ts'

const IDEOGRAPHIC = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef]`
const BETWEEN_IDEOGRAPHS = new RegExp(`(?<=${IDEOGRAPHIC})[ \\t]*\\n[ \\t]*(?=${IDEOGRAPHIC})`, 'gu')

/** A line end of the source is a space, but none between ideographs. */
export const oneLine = (text: string): string =>
  /[\n\t]/.test(text) ? text.replace(BETWEEN_IDEOGRAPHS, '').replace(/[ \t]*\n[ \t]*|\t/g, ' ') : text

export const text = (state: State, node: Text): Xml => run(state, oneLine(node.value))
