// In place of `@noble/ciphers/aes`, which works out its tables when it is loaded: PDF/A forbids encryption (ISO 19005-3, 6.1.3).
const none = () => {
  throw new Error('Expected a PDF without encryption')
}

export const cbc = none
export const ecb = none
