// In place of `fontkit`, half of what a PDF would load: pdfkit is given fonts that are opened already.
export const create = () => {
  throw new Error('Expected a font that is opened already')
}
