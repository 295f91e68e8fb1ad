// In place of the package of that name, which unpacks tables of characters in JavaScript whenever a PDF is made.
const { inflateRawSync } = require('node:zlib')

/**
 * Unpacks what deflate (RFC 1951) packed.
 *
 * @param {Uint8Array} source
 * @param {Uint8Array} target that is large enough
 * @returns {Uint8Array} what of the target was filled
 */
module.exports = (source, target) => {
  const bytes = inflateRawSync(source)
  target.set(bytes)
  return bytes.length < target.length ? target.slice(0, bytes.length) : target
}
