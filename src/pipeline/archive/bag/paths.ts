const ENCODED: Readonly<Record<string, string>> = { '\n': '%0A', '\r': '%0D', '%': '%25' }
const DECODED: Readonly<Record<string, string>> = { '%0a': '\n', '%0d': '\r', '%25': '%' }

/** A path as a manifest writes it: CR, LF and `%` in percent-encoding, nothing else (RFC 8493, 2.1.3). */
export const encodedPath = (path: string): string => path.replace(/[\n\r%]/g, (character) => ENCODED[character] ?? '')

/** A path as a manifest means it. */
export const decodedPath = (path: string): string =>
  path.replace(/%(?:0A|0D|25)/gi, (code) => DECODED[code.toLowerCase()] ?? code)

/**
 * Whether a path of a manifest stays in its bag: relative, without `.`, `..` or empty steps, no home folder
 * (RFC 8493, 5.1). A backslash is a character of a name.
 */
export const staysInside = (path: string): boolean =>
  !path.startsWith('~') && path.split('/').every((step) => step !== '' && step !== '.' && step !== '..')
