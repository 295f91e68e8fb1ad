import { expect, it } from 'vitest'
import type { ErrorCode } from '../../../src/desk/api.ts'
import { reasonOf } from '../../../src/desk/page/parts/notices.tsx'
import { AskError } from '../../../src/desk/page/server/ask.ts'
import { tongue } from '../../../src/desk/page/words/speak.ts'

/** What people meet that did nothing wrong: each has words of the desk's own. */
const met: readonly (ErrorCode | 'offline')[] = ['offline', 'full', 'unwritable', 'not-found', 'outside', 'locked']

it.each(met)('%s is told in the language of the desk', (code) => {
  const error = new AskError(code, 'What the server said')
  tongue.value = 'zh'
  expect(reasonOf(error)).toMatch(/^\p{Script=Han}/u)
  tongue.value = 'en'
  expect(reasonOf(error)).not.toBe('What the server said')
})

it('what the desk has no words for is told as the server says it', () => {
  expect(reasonOf(new AskError('invalid', 'Unexpected crop'))).toBe('Unexpected crop')
})
