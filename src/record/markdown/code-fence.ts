/** A fence that opened code which is still open. */
export interface CodeFence {
  readonly marker: string
  /** What stands before it on its line: indentation, and markers of the containers that it stands in. */
  readonly prefix: string
}

const FENCE = /^((?:[ \t>]|(?:[-+*]|\d{1,9}[.)])[ \t]|\[\^[^\]\s]+\]:)*)(`{3,}|~{3,})([^\n]*)/

/**
 * Whether code is open after a line of blocks, judged by the line alone. Where that can't be told for sure the code
 * counts as open: an internal block then ends too late, which is told, rather than too early, which would not be.
 */
export function codeFenceAfter(open: CodeFence | undefined, line: string): CodeFence | undefined {
  const [, prefix = '', marker = '', rest = ''] = FENCE.exec(line) ?? []
  if (marker === '') return open
  if (!open) return marker.startsWith('`') && rest.includes('`') ? undefined : { marker, prefix }
  return marker.startsWith(open.marker) && rest.trim() === '' && mayClose(open.prefix, prefix) ? undefined : open
}

/** A closing fence may be indented by three columns in its container, of which only the first line tells the width. */
function mayClose(opening: string, closing: string): boolean {
  if (/[^ >]/.test(closing)) return false
  return closing.length <= opening.length || (/^ {0,3}$/.test(opening) && closing.length <= 3)
}
