declare const markup: unique symbol

/** Well-formed XML content. Made here alone, so text of a record can only get in escaped. */
export type Xml = string & { readonly [markup]: true }

export type Attributes = Readonly<Record<string, string | number | undefined>>

export const nothing = '' as Xml

/** What XML 1.0 §2.2 does not allow: most control characters, lone surrogates, U+FFFE and U+FFFF. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** Text as character data. What XML 1.0 forbids is dropped. */
export function characters(text: string): Xml {
  return text.replace(FORBIDDEN, '').replace(/[&<>]/g, (character) => ENTITIES[character] ?? '') as Xml
}

const attributeValue = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>"\t\n\r]/g, (character) => ENTITIES[character] ?? '')

/** An element. An attribute whose value is undefined is left out. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly Xml[]): Xml {
  let start = `<${name}`
  for (const key in attributes) {
    const value = attributes[key]
    if (value !== undefined) start += ` ${key}="${typeof value === 'number' ? value : attributeValue(value)}"`
  }
  const content = children.length === 1 ? children[0] : children.join('')
  return (content ? `${start}>${content}</${name}>` : `${start}/>`) as Xml
}

/** An element of WordprocessingML that has nothing but `w:val`. */
export const value = (name: string, val: string | number): Xml => element(name, { 'w:val': val })

export const join = (parts: readonly Xml[]): Xml => parts.join('') as Xml

/** A part of the package: the XML declaration and its root element. */
export const part = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`
