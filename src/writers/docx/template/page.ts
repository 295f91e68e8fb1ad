import type { Element } from '@xmldom/xmldom'
import { type Page, textHeight, textWidth } from '../page.ts'
import { attribute, childOf } from './xml.ts'

/** Twips of an attribute, or undefined where it is not a whole number. */
function twipsOf(element: Element | undefined, name: string): number | undefined {
  const value = Math.abs(Number(attribute(element, name) ?? Number.NaN))
  return Number.isInteger(value) ? value : undefined
}

/** Text narrower or lower than this holds no document, in twips. */
const LEAST = 2880

/** Page set-up of a section, and our own where it says nothing or leaves no room for text. */
export function templatePage(section: Element | undefined, own: Page): Page {
  const size = childOf(section, 'pgSz')
  const margin = childOf(section, 'pgMar')
  const page: Page = {
    width: twipsOf(size, 'w') ?? own.width,
    height: twipsOf(size, 'h') ?? own.height,
    margin: {
      top: twipsOf(margin, 'top') ?? own.margin.top,
      right: twipsOf(margin, 'right') ?? own.margin.right,
      bottom: twipsOf(margin, 'bottom') ?? own.margin.bottom,
      left: twipsOf(margin, 'left') ?? own.margin.left,
    },
    header: twipsOf(margin, 'header') ?? own.header,
    footer: twipsOf(margin, 'footer') ?? own.footer,
  }
  return textWidth(page) >= LEAST && textHeight(page) >= LEAST ? page : own
}
