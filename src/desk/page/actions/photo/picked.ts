import type { Size } from './crop.ts'

/** A file that was picked; without a size where this browser can't show it, though the server may read it. */
export interface Picked {
  readonly file: File
  readonly src: string
  readonly size: Size | null
}

/** Reads how large a picture is, upright. Give the address back with `URL.revokeObjectURL`. */
export async function pick(file: File): Promise<Picked> {
  const src = URL.createObjectURL(file)
  const image = new Image()
  image.src = src
  const isShown = await image.decode().then(
    () => true,
    () => false,
  )
  const { naturalWidth: width, naturalHeight: height } = image
  return { file, src, size: isShown && width > 0 && height > 0 ? { width, height } : null }
}
