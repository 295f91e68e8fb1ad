import type { Dirent } from 'node:fs'
import { mkdir, readdir, realpath, stat } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { writeNew } from '../../pipeline/durable.ts'
import { isInside, LIMITS } from '../../record/bundle.ts'
import { readFileInside } from '../../record/read-file.ts'
import type { Uploaded } from '../api/media.ts'
import { FailureError } from '../failure.ts'

const IMAGE = /\.(?:jpe?g|png|webp)$/i
const FOLDER = 'images'

/** Images of a bundle, two folders deep. */
export async function mediaIn(path: string, prefix = '', depth = 3): Promise<{ file: string; bytes: number }[]> {
  const entries = await readdir(join(path, prefix), { withFileTypes: true }).catch((): Dirent[] => [])
  const found = await Promise.all(
    entries.map(async (entry) => {
      const file = `${prefix}${entry.name}`
      if (entry.name.startsWith('.')) return []
      if (entry.isDirectory()) return depth > 1 ? mediaIn(path, `${file}/`, depth - 1) : []
      if (!entry.isFile() || !IMAGE.test(entry.name)) return []
      return [{ file, bytes: (await stat(join(path, file))).size }]
    }),
  )
  return found.flat().sort((a, b) => (a.file < b.file ? -1 : 1))
}

/** A rectangle of a picture, in pixels. */
export interface Crop {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** An image of a bundle, not wider than `width` pixels where that is given. `root` is the bundle's real folder. */
export async function pictureOf(root: string, file: string, width: number | undefined) {
  if (!isInside(file) || !IMAGE.test(file)) throw new FailureError('not-found', `No picture \`${file}\` here`)
  const read = await readFileInside(root, join(root, file), LIMITS.image)
  if ('fault' in read) throw new FailureError('not-found', `No picture \`${file}\` here`)
  if (width === undefined) return { bytes: read.bytes, sha256: read.sha256 }
  const resized = await opened(read.bytes)
    .resize({ width, withoutEnlargement: true })
    .toBuffer()
    .catch(() => {
      throw new FailureError('unreadable-image', `\`${file}\` can't be read as a picture`)
    })
  return { bytes: resized, sha256: `${read.sha256}-${width}` }
}

const opened = (bytes: Uint8Array): Sharp => sharp(bytes, { limitInputPixels: LIMITS.pixels }).autoOrient()

/**
 * Puts an image into a bundle's `images/`, cropped, upright, and without what the camera wrote into it. JPEG, PNG and WebP
 * stay what they are, others become JPEG. `root` is the bundle's real folder.
 */
export async function addPicture(
  root: string,
  bytes: Uint8Array,
  name: string,
  crop: Crop | undefined,
): Promise<Uploaded> {
  const { data, info } = await encoded(bytes, crop)
  const folder = join(root, FOLDER)
  await mkdir(folder, { recursive: true })
  if ((await realpath(folder)) !== root + sep + FOLDER) {
    throw new FailureError('forbidden', `\`${FOLDER}\` is a link that leads elsewhere`)
  }
  const extension = info.format === 'jpeg' ? 'jpg' : info.format
  for (let number = 1; number < 1000; number++) {
    const own = `${slug(name)}${number > 1 ? `-${number}` : ''}.${extension}`
    const isNew = await writeNew(join(folder, own), data).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'EEXIST') return false
        throw error
      },
    )
    if (isNew) return { file: `${FOLDER}/${own}`, width: info.width, height: info.height, bytes: data.length }
  }
  throw new FailureError('exists', `There are too many pictures called \`${slug(name)}\``)
}

async function encoded(bytes: Uint8Array, crop: Crop | undefined) {
  try {
    const { format, autoOrient } = await sharp(bytes, { limitInputPixels: LIMITS.pixels }).metadata()
    if (crop && (crop.left + crop.width > autoOrient.width || crop.top + crop.height > autoOrient.height)) {
      throw new FailureError(
        'invalid',
        `Unexpected crop, expected one inside ${autoOrient.width} × ${autoOrient.height}`,
      )
    }
    const picture = sharp(bytes, { limitInputPixels: LIMITS.pixels }).autoOrient()
    const cut = crop ? picture.extract({ ...crop }) : picture
    if (format === 'png') return await cut.png().toBuffer({ resolveWithObject: true })
    if (format === 'webp') return await cut.webp({ quality: 92 }).toBuffer({ resolveWithObject: true })
    return await cut.flatten({ background: '#fff' }).jpeg({ quality: 92 }).toBuffer({ resolveWithObject: true })
  } catch (error) {
    if (error instanceof FailureError) throw error
    throw new FailureError('unreadable-image', 'This file can’t be read as a picture, or is larger than 100 megapixels')
  }
}

/** A file's name that every system takes. */
function slug(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? ''
  const plain = base
    .slice(0, base.length - extname(base).length)
    .normalize('NFKD')
    .toLowerCase()
  const safe = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
  return safe.slice(0, 60).replace(/-+$/, '') || 'photo'
}
