import type { MediaFile } from '../../../record/record.ts'
import type { Pdf, Reference } from '../archive/pdfkit.ts'

/** A picture as a PDF/A-3 takes it: sRGB or grey, 8 bits, no alpha, upright. */
export interface ReadyImage {
  /** Adds it to a document once. */
  embed(pdf: Pdf): { readonly name: string; readonly reference: Reference }
}

/** Most pixels to an inch of paper: what print wants. */
const FINEST = 300
const QUALITY = 82
/** Pictures of drawings and screens stay exact up to this many bytes of PNG a pixel. */
const EXACT = 0.35

const known = new WeakMap<Uint8Array, Map<string, Promise<ReadyImage>>>()

/** A picture made ready, once for all documents of a process that show it in the same way. Rejects when the file is no picture. */
export function readyImage(
  file: MediaFile,
  width: number,
  background: string,
  finest: number = FINEST,
): Promise<ReadyImage> {
  let ways = known.get(file.bytes)
  if (ways === undefined) {
    ways = new Map()
    known.set(file.bytes, ways)
  }
  const way = `${file.mediaType} ${width} ${background} ${finest}`
  let ready = ways.get(way)
  if (ready === undefined) {
    ready = normalise(file, width, background, finest)
    ways.set(way, ready)
  }
  return ready
}

/**
 * Makes a picture fit for print and PDF/A: turned upright, colours to sRGB, transparency onto the page's colour, no finer than
 * `finest` pixels to an inch.
 * @param width on paper, in points
 * @param background `#rrggbb` behind what is transparent
 * @throws when the file is no picture
 */
async function normalise(file: MediaFile, width: number, background: string, finest: number): Promise<ReadyImage> {
  const { default: sharp } = await import('sharp')
  const pixels = Math.max(1, Math.min(file.width, Math.ceil((width / 72) * finest)))
  const upright = sharp(file.bytes, { limitInputPixels: 120_000_000, failOn: 'error' })
    .autoOrient()
    .flatten({ background })
    .toColourspace('srgb')
    .resize({ width: pixels, withoutEnlargement: true })
  const { data, info } = await upright.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true })
  const raw = sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
  const exact =
    file.mediaType === 'image/jpeg'
      ? undefined
      : await raw.clone().png({ compressionLevel: 9, palette: false }).toBuffer()
  const bytes =
    exact && exact.length < info.width * info.height * EXACT
      ? exact
      : await raw
          .jpeg({ quality: QUALITY, chromaSubsampling: '4:2:0', progressive: false, optimiseCoding: true })
          .toBuffer()
  return ready(file.name, new Uint8Array(bytes))
}

function ready(name: string, bytes: Uint8Array): ReadyImage {
  let read: ReturnType<Pdf['openImage']> | undefined
  const embedded = new WeakMap<Pdf, { readonly name: string; readonly reference: Reference }>()
  return {
    embed(pdf) {
      let object = embedded.get(pdf)
      if (object === undefined) {
        // reading a large PNG takes longer than all the rest: each document embeds a copy of what was read once
        read ??= pdf.openImage(bytes)
        const image: typeof read = Object.create(read)
        image.label = `I${nextNumber(pdf)}`
        image.embed(pdf)
        if (image.obj === null) throw new Error(`Unexpected picture ${name}, expected one that pdfkit embeds at once`)
        object = { name: image.label, reference: image.obj }
        embedded.set(pdf, object)
      }
      return object
    },
  }
}

const numbers = new WeakMap<Pdf, number>()

/** Number of the next picture of a document, from 1. */
function nextNumber(pdf: Pdf): number {
  const number = (numbers.get(pdf) ?? 0) + 1
  numbers.set(pdf, number)
  return number
}
