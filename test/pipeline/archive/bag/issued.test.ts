import { describe, expect, it } from 'vitest'
import { issueDay } from '../../../../src/pipeline/archive/bag/issued.ts'
import type { Correction, Facts, Release } from '../../../../src/record/schema.ts'

const NOW = Date.parse('2027-06-09T12:00Z')

/** When a version with this release and these corrections was issued. */
const issued = (version: number, release: Partial<Release>, ...corrections: Correction[]) =>
  issueDay({ release: { status: 'immediate', ...release }, corrections } as Facts, version, NOW)

const correction = (version: number, date?: string): Correction => ({
  version,
  was: 'four',
  now: 'five',
  ...(date && { date }),
})
const dateline = { city: 'Northhaven', date: '2027-05-04' }

describe('the day of issue in bag-info.txt', () => {
  it('is the dateline’s, or that of filing where there is none', () => {
    expect(issued(1, { dateline })).toBe('2027-05-04')
    expect(issued(1, {})).toBe('2027-06-09')
  })

  it('is that of the embargo’s end where that is later, in the zone of its readers', () => {
    expect(issued(1, { dateline, embargo: '2027-05-05T23:30+00:00' })).toBe('2027-05-05')
    expect(issued(1, { dateline, embargo: '2027-05-05T23:30+00:00', timezone: 'Asia/Shanghai' })).toBe('2027-05-06')
    expect(issued(1, { dateline, embargo: '2027-05-03T09:00+00:00' })).toBe('2027-05-04')
  })

  it('is the correction’s for a corrected version, so that its time to be kept begins anew', () => {
    const both = [correction(2, '2027-05-20'), correction(3, '2027-06-01')]
    expect(issued(2, { dateline }, ...both)).toBe('2027-05-20')
    expect(issued(3, { dateline }, ...both)).toBe('2027-06-01')
  })

  it('is that of filing for a later version that tells no day', () => {
    expect(issued(2, { dateline })).toBe('2027-06-09')
    expect(issued(2, { dateline }, correction(2))).toBe('2027-06-09')
  })
})
