const ENTITY = /&(?:#\d{1,7}|#[xX][\dA-Fa-f]{1,6}|[A-Za-z][A-Za-z\d]{0,31});/y
const PUNCTUATION = /[!-/:-@[-`{-~]/
const BLANK = /[ \t]/
const PREFIX = /[ \t>]/

/**
 * Where each character of a text node's value stands in the Markdown that it was read from: past the escapes,
 * character references, indents and `>` before it. Gives offsets into `raw`.
 */
export function rawIndexes(value: string, raw: string): Uint32Array {
  const indexes = new Uint32Array(value.length)
  let at = 0
  for (let read = 0; read < value.length; read++) {
    at = skip(value, read, raw, at)
    indexes[read] = at
    at = next(value, read, raw, at)
  }
  return indexes
}

/** Past what stands in the raw text alone, in front of a character. */
function skip(value: string, read: number, raw: string, at: number): number {
  const wanted = value[read]
  if (wanted === '\n') {
    let to = at
    while (BLANK.test(raw[to] ?? '')) to++
    return raw[to] === '\n' ? to : at
  }
  if (value[read - 1] === '\n' && raw[at] !== wanted) {
    let to = at
    while (PREFIX.test(raw[to] ?? '') && raw[to] !== wanted) to++
    return to
  }
  return raw[at] === '\\' && raw[at + 1] === wanted && PUNCTUATION.test(wanted ?? '') ? at + 1 : at
}

function next(value: string, read: number, raw: string, at: number): number {
  if (raw[at] !== '&') return at + 1
  ENTITY.lastIndex = at
  const [entity] = ENTITY.exec(raw) ?? []
  if (entity === undefined || value.startsWith(entity, read)) return at + 1
  // the second half of a surrogate pair comes from the same character reference
  const paired = /[\uD800-\uDBFF]/.test(value[read] ?? '')
  return paired ? at : at + entity.length
}
