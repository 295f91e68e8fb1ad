/** A number of a content stream, to a thousandth. */
export const number = (value: number): string => {
  const rounded = Math.round(value * 1000) / 1000
  return Object.is(rounded, -0) ? '0' : `${rounded}`
}

/** Operands of a colour in DeviceRGB, from `#rrggbb`. */
export const rgb = (color: string): string =>
  [1, 3, 5].map((at) => number(Number.parseInt(color.slice(at, at + 2), 16) / 255)).join(' ')

/** A text string as UTF-16 in hexadecimal digits (ISO 32000-1 7.9.2.2). */
export function textString(text: string): string {
  let hex = 'feff'
  for (let i = 0; i < text.length; i++) hex += text.charCodeAt(i).toString(16).padStart(4, '0')
  return `<${hex}>`
}
