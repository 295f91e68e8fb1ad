import { dateOf, numberOf, type Pattern, timeOf } from './quantity.ts'

/** Dates and times that are written alike in every language: 2024-07-02, 2024/7/2, 2024.07.02, 14:30. */
export const isoDates: Pattern = {
  expression:
    /(?<!\d|\d[.,/-])([12]\d{3})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|\.(\d{1,2})\.(\d{1,2}))(?![\d/-])(?:T(\d\d):(\d\d))?/y,
  read: ([, year, a, b, c, d, e, f, hour, minute]) => [
    ...dateOf(Number(year), Number(a ?? c ?? e), Number(b ?? d ?? f)),
    ...(hour === undefined ? [] : timeOf(Number(hour), Number(minute))),
  ],
}

export const clockTimes: Pattern = {
  expression: /(?<!\d|\d[:.,])([01]?\d|2[0-4]):([0-5]\d)(?::[0-5]\d)?(?![\d:])/y,
  read: ([, hour, minute]) => timeOf(Number(hour), Number(minute)),
}

/** PM2.5, COVID-19, H5N1, v2: names, not numbers. They are known by the letter before their first digit. */
export const identifiers: Pattern = {
  expression: /(?<=\p{Script=Latin}|\p{Lu}[-‑.])\d[\p{Script=Latin}\d]*(?:[.-]\d+)*/uy,
  read: () => [],
}

/** 24/7, 2027/031: references. */
export const fractions: Pattern = { expression: /(?<!\d|\d[.,])\d+(?:\/\d+)+/uy, read: () => [] }

/** (1), （二）: counters. */
export const counters: Pattern = { expression: /[(（][\d一二三四五六七八九十]{1,3}[)）]/uy, read: () => [] }

/** Q4, a quarter of a year; T4 in French. */
export const quarters: Pattern = {
  expression: /(?<![\p{L}\p{N}])[QT]([1-4])(?![\p{L}\p{N}])/uy,
  read: ([, quarter]) => [numberOf(Number(quarter), { weak: true })],
}
