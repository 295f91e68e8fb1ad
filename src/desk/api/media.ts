/**
 * `POST /records/:key/media?name=hall.jpg&crop=0,40,1200,800`: the body is the image (`content-type: image/*`, at most
 * 50 MB and 100 megapixels). `name` is what the file was called; it is made safe and unique. `crop` is left, top,
 * width and height in pixels of the upright picture, whole numbers; left out, all of it. JPEG, PNG and WebP stay what they
 * are, others become JPEG; what cameras write into a file (place, owner, serial number) is taken out.
 * 409 `single`, 413 `too-large`, 422 `unreadable-image`.
 *
 * The picture lies in the bundle then, and no record names it: add it with an edit,
 * `{"op":"insert","at":"/media/-","value":{"file":"images/hall.jpg","caption":"…","alt":"…"}}`.
 *
 * `GET /records/:key/media/images/hall.jpg?width=320`: the picture, not wider than `width` pixels (16 to 2400).
 */
export interface Uploaded {
  /** For `media[].file`: `images/hall.jpg`. */
  readonly file: string
  readonly width: number
  readonly height: number
  readonly bytes: number
}
