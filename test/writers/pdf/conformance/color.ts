import { Stream } from '../objects.ts'
import { A, type Check } from './rule.ts'

/** Output intent, images, transparency. */
export const color: Check = (pdf, report) => {
  const intents = pdf.list(pdf.catalog, 'OutputIntents')
  const profile = pdf.get(intents[0], 'DestOutputProfile')
  if (intents.length !== 1 || pdf.name(intents[0], 'S') !== 'GTS_PDFA1') report(A('6.2.3'), 'no PDF/A output intent')
  if (
    !(profile instanceof Stream) ||
    profile.data.toString('latin1', 16, 20) !== 'RGB ' ||
    pdf.get(profile, 'N') !== 3
  ) {
    report(A('6.2.3'), 'no RGB profile')
  }
  for (const [number, object] of pdf.objects) {
    if (!(object instanceof Stream)) continue
    const kind = pdf.name(object, 'Subtype')
    if (kind === 'PS') report(A('6.2.9'), `PostScript ${number}`)
    if (kind === 'Form')
      for (const key of ['OPI', 'Ref', 'PS'])
        if (object.dictionary.has(key)) report(A('6.2.9'), `form ${number} with ${key}`)
    if (kind !== 'Image') continue
    for (const key of ['Alternates', 'OPI'])
      if (object.dictionary.has(key)) report(A('6.2.8'), `image ${number} with /${key}`)
    if (pdf.get(object, 'Interpolate') === true) report(A('6.2.8'), `image ${number} interpolated`)
    if (object.dictionary.has('SMask') || object.dictionary.has('Mask'))
      report(A('6.2.10'), `image ${number} transparent, page without a group`)
    const space = pdf.name(object, 'ColorSpace') ?? pdf.name(object, 'ColorSpace', 0)
    if (!['DeviceRGB', 'DeviceGray', 'Indexed'].includes(space ?? ''))
      report(A('6.2.4.3'), `image ${number} in ${space}`)
    if (pdf.get(object, 'BitsPerComponent') !== 8) report(A('6.2.8'), `image ${number} not of 8 bits`)
    if (pdf.name(object, 'Filter') === 'DCTDecode' && components(object.raw) !== (space === 'DeviceGray' ? 1 : 3))
      report(A('6.2.4.3'), `image ${number} of other components`)
  }
  for (const page of pdf.pages)
    if (pdf.get(page, 'Resources', 'ExtGState') !== null)
      report(A('6.2.5'), 'graphics state dictionary: not looked into')
}

/** Components of a JPEG: its start-of-frame segment. */
function components(jpeg: Buffer): number {
  let at = 2
  while (at < jpeg.length) {
    const marker = jpeg.readUInt16BE(at)
    if (marker >= 0xffc0 && marker <= 0xffc2) return jpeg[at + 9] ?? 0
    at += 2 + jpeg.readUInt16BE(at + 2)
  }
  return 0
}
