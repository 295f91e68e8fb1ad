import { BREAK } from '../tokens.ts'
import { textString } from './strings.ts'
import type { ToUnicode } from './unicode.ts'

const TOKEN =
  /\((?:[^\\()]|\\[\s\S]|\((?:[^\\()]|\\[\s\S])*\))*\)|<<|>>|<[0-9A-Fa-f\s]*>|[[\]]|\/[^\s<>[\]()/]*|[^\s<>[\]()/]+/g

/** Structure types within a line of text: what they part is still one sentence. */
const INLINE = new Set(['/Span', '/Link', '/Reference', '/Quote', '/Code'])

/**
 * The text of a content stream (ISO 32000-1 9.4, 14.9.4): codes through the fonts' ToUnicode, replacement text in place of
 * what it replaces, a space for each new line and a break for each new block.
 */
export function contentText(content: string, fontOf: (name: string) => ToUnicode | undefined): string {
  let text = ''
  let font: ToUnicode | undefined
  let name = ''
  let tag = ''
  let actual: string | undefined
  let wantsActual = false
  let strings: string[] = []
  let before = ''
  /** For each marked content, where its text starts and what replaces it. */
  const open: { readonly at: number; readonly actual: string | undefined }[] = []
  const show = () => {
    for (const string of strings) {
      if (string.startsWith('(')) {
        text += textString(string)
        continue
      }
      for (let at = 1; at + 4 < string.length; at += 4)
        text += font?.get(Number.parseInt(string.slice(at, at + 4), 16)) ?? '\ufffd'
    }
    strings = []
  }
  for (const token of content.match(TOKEN) ?? []) {
    const first = token.charCodeAt(0)
    if (first === 47) {
      wantsActual = token === '/ActualText'
      if (token !== '/MCID' && !wantsActual && name === '') name = token
      continue
    }
    if (first === 40 || (first === 60 && token !== '<<')) {
      if (wantsActual) actual = textString(token)
      else strings.push(token)
      wantsActual = false
      continue
    }
    if ((first >= 48 && first <= 57) || first === 45 || first === 46) continue
    switch (token) {
      case '<<':
      case '>>':
      case '[':
      case ']':
        continue
      case 'Tf':
        font = fontOf(name.slice(1))
        break
      case 'TJ':
      case 'Tj':
      case "'":
      case '"':
        show()
        break
      case 'BT':
      case 'Td':
      case 'TD':
      case 'T*':
      case 'Tm':
        text += ' '
        break
      case 'BMC':
      case 'BDC':
        if (!INLINE.has(name) && !INLINE.has(tag)) text += BREAK
        before = tag
        tag = actual === undefined ? name : before
        open.push({ at: text.length, actual })
        break
      case 'EMC': {
        const done = open.pop()
        if (done?.actual !== undefined) text = text.slice(0, done.at) + done.actual
        break
      }
    }
    name = ''
    actual = undefined
    strings = []
  }
  return text
}
