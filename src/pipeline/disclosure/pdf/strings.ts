/** A literal or hexadecimal string, with parentheses nested once (ISO 32000-1 7.3.4). */
const STRING = /\((?:[^\\()]|\\[\s\S]|\((?:[^\\()]|\\[\s\S])*\))*\)|<(?!<)[0-9A-Fa-f\s]*>/g

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '', '\r': '' }

function bytesOf(token: string): string {
  if (token.startsWith('<')) return Buffer.from(token.replace(/[<>\s]/g, ''), 'hex').toString('latin1')
  return token
    .slice(1, -1)
    .replace(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) =>
      /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8) & 255) : (ESCAPES[code] ?? code),
    )
}

/** A text string's characters (7.9.2.2): UTF-16BE or UTF-8 with its mark, else one byte each. */
export function textString(token: string): string {
  const bytes = bytesOf(token)
  if (bytes.startsWith('\u00fe\u00ff')) {
    return Buffer.from(bytes.slice(2, bytes.length - (bytes.length % 2)), 'latin1')
      .swap16()
      .toString('utf16le')
  }
  if (bytes.startsWith('\u00ef\u00bb\u00bf')) return Buffer.from(bytes.slice(3), 'latin1').toString('utf8')
  return bytes
}

/** Every text string in an object's source. */
export const stringsIn = (source: string): string[] => (source.match(STRING) ?? []).map(textString)
