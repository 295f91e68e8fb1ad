import { expect, it } from 'vitest'
import { lineHeights } from '../../../src/desk/page/documents/paint/line-heights.ts'

it('makes lines as high as “at least” says, or as their words need, and not both on top of each other', () => {
  expect(lineHeights('.a { margin-top: 5pt; line-height: calc(100% + 15.65pt); color: red }')).toBe(
    '.a { margin-top: 5pt; line-height: max(1.2em, 15.65pt); color: red }',
  )
})

it('leaves heights that are exact or a multiple', () => {
  const css = '.a{line-height:1.25}.b{line-height: 6pt;min-height: 6pt}'
  expect(lineHeights(css)).toBe(css)
})
