import { isCjk } from './script.ts'

const FILE =
  /\.(?:jpe?g|png|webp|gif|tiff?|svg|heic|bmp)$|^(?:img|dsc|dscn|image|photo|screenshot|bild|wechat|mmexport)[-_ ]?\d+$/i

/** Why an alternative text says nothing of what the image shows, or undefined. */
export function altFault(alt: string, file: string, caption: string | undefined, language: string): string | undefined {
  const plain = alt.trim()
  const name = file.split('/').at(-1) ?? file
  if (FILE.test(plain) || fold(plain) === fold(name) || fold(plain) === fold(name.replace(/\.\w+$/, '')))
    return 'the name of a file'
  if (caption !== undefined && fold(plain) === fold(caption)) return 'the caption again'
  const length = [...plain].length
  const han = isCjk(language) || /\p{Script=Han}/u.test(plain)
  return length < (han ? 4 : 10) ? `a text of ${length} characters` : undefined
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_.。-]+/gu, '')
}
