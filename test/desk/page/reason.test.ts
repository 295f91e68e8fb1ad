import { describe, expect, it } from 'vitest'
import { reasonInChinese } from '../../../src/desk/page/words/reason.zh.ts'

describe('what the checker says, in Chinese', () => {
  it.each([
    [
      'Unexpected person `benn` in `quotes[0].speaker`, expected one of `ada`, `ben`',
      '`quotes[0].speaker` 中现为 `benn`，应为 `ada`、`ben` 之一',
    ],
    ['Unexpected date `9 March 2027`, expected `March 9, 2027`', '现为 `9 March 2027`，应为 `March 9, 2027`'],
    ['Unexpected `,`, expected `，`', '现为 `,`，应为 `，`'],
    [
      'Unexpected name `Osei, Ben`, expected one of `Ben, O.`, `Osei` and 3 more',
      '现为 `Osei, Ben`，应为 `Ben, O.`、`Osei` 之一',
    ],
    ['Unexpected headline of 90 characters, expected at most 80', '现有 90 个字符，最多 80 个'],
    ['Unexpected lead of 53 words, expected at most 45', '现有 53 个词，最多 45 个'],
    [
      'Unexpected end `2027-03-01` before the start `2027-03-08`, expected it on or after',
      '结束 `2027-03-01` 早于开始 `2027-03-08`',
    ],
    ['Missing section `参观考察`, expected it as in `en`', '缺少 `参观考察`，`en` 文本中有'],
    ['Missing issuer, expected `release.issuer` with the id of an organization', '应填写 `release.issuer`'],
    ['Missing media contact, expected an entry in `contacts`', '应填写 `contacts`'],
    [
      'Missing boilerplate of the issuer `smart`, expected `boilerplate` with a paragraph about it',
      '`smart` 应填写 `boilerplate`',
    ],
    ['Missing owner of the action `channels`, expected `owner` with who does it', '`channels` 应填写 `owner`'],
    ['Missing alternative text of `a.jpg`, expected `alt` to say what the image shows', '`a.jpg` 应填写 `alt`'],
    [
      'Missing title of `Ada`, who is mentioned, expected `roles` or an `honorific`',
      '`Ada` 应填写 `roles` 或 `honorific`',
    ],
    ['Unexpected half-width `,`, 17 times in this file, expected `，`', '现为半角 `,`（本文件中 17 处），应为 `，`'],
    ['Unexpected full-width `：`, expected `:`', '现为全角 `：`，应为 `:`'],
    [
      'Missing translation of `Tern Hall` (`event.venue.0.place`), printed in the language of the original',
      '`Tern Hall`（`event.venue.0.place`）',
    ],
    ['They stand there since the record was begun.', '新建记录时即有此文字。'],
    ['Unexpected words of the form `City`, expected your own', '`City` 是表单原有的文字，请改写'],
  ])('%s', (reason, chinese) => {
    expect(reasonInChinese(reason)).toBe(chinese)
  })

  it.each([
    'Unexpected section `Discusion`, expected `Discussion` or a heading of its own',
    'Unexpected language `zh-Hant`, expected `zh-Hans` as the file is named',
    'Unexpected key `start` in `event`, expected only words in a translation',
  ])('leaves what says more as it is: %s', (reason) => {
    expect(reasonInChinese(reason)).toBeNull()
  })
})
