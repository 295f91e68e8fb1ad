import { describe, expect, it } from 'vitest'
import { newRecord } from '../../../src/desk/api/list.ts'
import { idOf } from '../../../src/desk/page/actions/begin/id.ts'
import { embargoHours } from '../../../src/desk/page/actions/issue/embargo.ts'
import { type Crop, largest, moved, pulled, type Size } from '../../../src/desk/page/actions/photo/crop.ts'
import { fc } from '../../random.ts'

describe('the name of a new record', () => {
  it('is its day and its event', () => {
    expect(idOf('2027-05-04', 'Visit to the Mañana Institute (2nd)')).toBe(
      '2027-05-04-visit-to-the-manana-institute-2nd',
    )
    expect(idOf('2027-05-04', '北港之行')).toBe('2027-05-04-exchange')
  })

  it('is one that the server takes, for any event', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(newRecord.shape.id.safeParse(idOf('2027-05-04', name)).success).toBe(true)
      }),
    )
  })
})

describe('the hour of an embargo', () => {
  it('is told as its place has it, and in UTC', () => {
    const { there, utc } = embargoHours('2027-03-15T09:00+08:00')
    expect(there).toMatch(/15.*2027.*09:00.*\(UTC\+08:00\)|2027.*15.*09:00.*\(UTC\+08:00\)/)
    expect(utc).toMatch(/01:00 UTC$/)
  })

  it('is told as written where it is none', () => {
    expect(embargoHours('soon')).toEqual({ there: 'soon', utc: 'soon', here: null })
  })
})

describe('cropping', () => {
  const size: Size = { width: 1600, height: 1000 }
  const isInside = ({ left, top, width, height }: Crop, of: Size) =>
    left >= 0 && top >= 0 && width > 0 && height > 0 && left + width <= of.width && top + height <= of.height

  it('begins with the largest part of a shape', () => {
    expect(largest(size, 1)).toEqual({ left: 300, top: 0, width: 1000, height: 1000 })
    expect(largest(size, 16 / 9)).toEqual({ left: 0, top: 50, width: 1600, height: 900 })
    expect(largest(size, null)).toEqual({ left: 0, top: 0, ...size })
  })

  it('pulls a corner while the one across stays', () => {
    const crop = { left: 100, top: 100, width: 400, height: 300 }
    expect(pulled(crop, { x: -1, y: -1 }, 50, 20, size, null)).toEqual({ left: 150, top: 120, width: 350, height: 280 })
    expect(pulled(crop, { x: 1, y: 1 }, 9000, 9000, size, null)).toEqual({
      left: 100,
      top: 100,
      width: 1500,
      height: 900,
    })
  })

  it('keeps its shape where one side is pulled alone', () => {
    const square = { left: 300, top: 0, width: 1000, height: 1000 }
    expect(pulled(square, { x: 1, y: 1 }, -16, 0, size, 1)).toEqual({ left: 300, top: 0, width: 984, height: 984 })
    expect(pulled(square, { x: 1, y: 1 }, 0, -16, size, 1)).toEqual({ left: 300, top: 0, width: 984, height: 984 })
  })

  it('stays within the picture, in whole pixels, whatever is done', () => {
    const sizes = fc.record({ width: fc.integer({ min: 1, max: 9000 }), height: fc.integer({ min: 1, max: 9000 }) })
    const sign = fc.constantFrom(-1 as const, 1 as const)
    const step = fc.record({ x: sign, y: sign, right: fc.integer(), down: fc.integer(), isMove: fc.boolean() })
    const shapes = fc.constantFrom(null, 3 / 2, 16 / 9, 4 / 3, 1)
    fc.assert(
      fc.property(sizes, shapes, fc.array(step, { maxLength: 6 }), (of, shape, steps) => {
        let crop = largest(of, shape)
        for (const { x, y, right, down, isMove } of steps) {
          crop = isMove ? moved(crop, right, down, of) : pulled(crop, { x, y }, right, down, of, shape)
          expect(isInside(crop, of), JSON.stringify(crop)).toBe(true)
          expect(Object.values(crop).every(Number.isInteger)).toBe(true)
        }
      }),
    )
  })
})
