import type { Options as Schema } from 'rehype-sanitize'
import { regionNames } from '../../document/nodes.ts'

/** Anchors: those of the tree (`[a-z][a-z0-9-]*`) and those of footnotes, which alone have a `_`. */
const anchor = /^[a-z][a-z0-9_-]*$/
const fragment = /^#[a-z][a-z0-9_-]*$/
const language = /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/
const whole = /^\d{1,5}$/

const classNames = [
  ...regionNames,
  'alert',
  'quote',
  'table',
  'align-left',
  'align-center',
  'align-right',
  'bare',
  'missing',
  'visually-hidden',
  'task',
  'box',
  'checked',
  'attribution',
  'mention',
  'figure',
  'page-break',
  'contents',
  'footnotes',
  'footnote-reference',
  'footnote-back',
]

/**
 * All that a page may hold. Whatever a handler or a node's data makes beyond it is dropped: no style, no script,
 * no form, no address but http, https, mailto, tel and the page's own anchors, no picture but the page's own (in place of each still stands its number).
 */
export const schema: Schema = {
  tagNames: [
    ...['header', 'footer', 'section', 'div', 'hgroup', 'nav', 'address'],
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'pre', 'hr', 'blockquote', 'figure', 'figcaption', 'img'],
    ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td'],
    ...['a', 'br', 'code', 'del', 'em', 'span', 'strong', 'sup', 'time', 'wbr'],
  ],
  attributes: {
    '*': [['id', anchor], ['lang', language], ['className', ...classNames], 'dataFact'],
    a: [
      ['href', fragment, /^(?:https?|mailto|tel):/i],
      'title',
      'ariaLabel',
      ['ariaDescribedBy', anchor],
      ['role', 'doc-noteref', 'doc-backlink'],
    ],
    div: [['role', 'group'], ['tabIndex', 0], 'ariaLabel', ['ariaLabelledBy', anchor]],
    img: [
      ['src', /^data:image\/webp;base64,\d+$/],
      'alt',
      ['width', whole],
      ['height', whole],
      ['loading', 'lazy'],
      ['decoding', 'async'],
    ],
    nav: ['ariaLabel', ['ariaLabelledBy', anchor]],
    ol: [['start', /^-?\d{1,9}$/]],
    section: [
      ['role', 'doc-endnotes'],
      ['ariaLabelledBy', anchor],
    ],
    span: [['role', 'img'], 'ariaLabel', 'title'],
    td: [
      ['colSpan', whole],
      ['rowSpan', whole],
    ],
    th: [
      ['colSpan', whole],
      ['rowSpan', whole],
      ['scope', 'col', 'row'],
    ],
    time: ['dateTime'],
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: ['data'] },
  ancestors: {
    li: ['ol', 'ul'],
    dt: ['dl'],
    dd: ['dl'],
    caption: ['table'],
    thead: ['table'],
    tbody: ['table'],
    tr: ['table'],
    th: ['table'],
    td: ['table'],
    figcaption: ['figure'],
  },
  strip: ['script', 'style'],
  clobber: [],
  clobberPrefix: '',
  required: {},
  allowComments: false,
  allowDoctypes: false,
}
