import { VFileMessage } from 'vfile-message'
import type { MediaFile } from '../../../record/record.ts'
import type { Logo } from '../../writer.ts'

/** A logo as pictures are laid out. */
export interface LogoPicture {
  readonly media: MediaFile
  readonly alt: string
  /** Points. */
  readonly height: number
}

/** No picture of a record has this name: it has a control character. */
const NAME = '\u0000logo'

/** Reads the size of a logo; a message where it is no picture. */
export async function readLogo(logo: Logo | undefined, messages: VFileMessage[]): Promise<LogoPicture | undefined> {
  if (logo === undefined) return undefined
  const { default: sharp } = await import('sharp')
  try {
    const { autoOrient } = await sharp(logo.bytes).metadata()
    const { width, height } = autoOrient
    const media: MediaFile = {
      name: NAME,
      path: NAME,
      bytes: logo.bytes,
      sha256: NAME,
      mediaType: 'image/png',
      width,
      height,
    }
    return { media, alt: logo.alt, height: logo.height }
  } catch {
    messages.push(
      new VFileMessage('Unexpected contents of the logo, expected a PNG, JPEG or WebP that can be read', {
        source: 'communique',
        ruleId: 'picture',
      }),
    )
    return undefined
  }
}
