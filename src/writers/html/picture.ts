import type { WebImage } from './image.ts'

/** What stands for a picture while the page is made: megabytes of Base64 need no handling, checking or escaping. */
export const standIn = (number: number): string => `data:image/webp;base64,${number}`

/** As `standIn` makes it, and as no text can: a `<` of a record's is escaped on the page. */
const STAND_IN = /<img src="data:image\/webp;base64,(\d+)"/g

/** Puts the pictures in. */
export function insertPictures(html: string, images: Iterable<WebImage>): string {
  const pictures = [...images]
  return html.replace(STAND_IN, (mark, number: string) => {
    const picture = pictures[Number(number)]
    return picture ? `<img src="${picture.source}"` : mark
  })
}
