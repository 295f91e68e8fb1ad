// In place of `brotli/decompress.js`, whose dictionary is a third of what a PDF loads: no font of ours is a WOFF2.
export default () => {
  throw new Error('Expected a font that is not compressed')
}
