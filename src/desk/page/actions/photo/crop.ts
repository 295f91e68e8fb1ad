/** A part of a picture, in its pixels. */
export interface Crop {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** Smaller pieces are no pictures. */
export const LEAST = 32

const between = (low: number, value: number, high: number): number => Math.min(Math.max(value, low), high)

/** The largest part of a picture of a shape (width for height; null: any), in its middle. */
export function largest({ width, height }: Size, shape: number | null): Crop {
  if (shape === null) return { left: 0, top: 0, width, height }
  const wide = Math.min(width, Math.round(height * shape))
  const high = Math.min(height, Math.round(width / shape))
  return { left: Math.round((width - wide) / 2), top: Math.round((height - high) / 2), width: wide, height: high }
}

/** A crop moved, as far as the picture reaches. */
export function moved(crop: Crop, right: number, down: number, { width, height }: Size): Crop {
  return {
    ...crop,
    left: Math.round(between(0, crop.left + right, width - crop.width)),
    top: Math.round(between(0, crop.top + down, height - crop.height)),
  }
}

/** Which corner is pulled: -1 is left or top, 1 right or bottom. */
export interface Corner {
  readonly x: -1 | 1
  readonly y: -1 | 1
}

/** A crop whose corner is pulled; the corner across stays, so does the shape where one is chosen. */
export function pulled(
  crop: Crop,
  { x, y }: Corner,
  right: number,
  down: number,
  size: Size,
  shape: number | null,
): Crop {
  const fixed = { x: x === 1 ? crop.left : crop.left + crop.width, y: y === 1 ? crop.top : crop.top + crop.height }
  const most = { width: x === 1 ? size.width - fixed.x : fixed.x, height: y === 1 ? size.height - fixed.y : fixed.y }
  const least = { width: Math.min(LEAST, size.width), height: Math.min(LEAST, size.height) }
  let width = between(least.width, crop.width + right * x, most.width)
  let height = between(least.height, crop.height + down * y, most.height)
  if (shape !== null) {
    const wanted = down === 0 ? width : right === 0 ? height * shape : Math.max(width, height * shape)
    width = between(least.width, wanted, Math.min(most.width, most.height * shape))
    height = between(least.height, width / shape, most.height)
  }
  const whole = { width: Math.round(width), height: Math.round(height) }
  return moved(
    { left: x === 1 ? fixed.x : fixed.x - whole.width, top: y === 1 ? fixed.y : fixed.y - whole.height, ...whole },
    0,
    0,
    size,
  )
}
