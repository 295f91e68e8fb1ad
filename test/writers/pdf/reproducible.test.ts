import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { write } from '../../../src/writers/pdf/index.ts'
import { documentOf, heading, paragraph, specimen } from '../specimen.ts'
import { PdfFile, type Text } from './objects.ts'
import { options } from './theme.ts'

const hash = async (tag: 'en' | 'zh-Hans') =>
  createHash('sha256')
    .update((await write(specimen(tag), options)).bytes)
    .digest('hex')

/** Hashes of both specimens, made in another process. */
async function elsewhere(order: string, environment: Record<string, string>): Promise<Record<string, string>> {
  const script = fileURLToPath(new URL('hash.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [script, ...order.split(' ')], {
    env: { ...process.env, ...environment },
  })
  return JSON.parse(stdout)
}

describe('the same document is the same bytes', () => {
  it('in any process, time zone, locale and order', { timeout: 120_000 }, async () => {
    const here = { en: await hash('en'), 'zh-Hans': await hash('zh-Hans') }
    expect(await elsewhere('en zh-Hans', { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' })).toEqual(
      here,
    )
    expect(
      await elsewhere('zh-Hans en', { TZ: 'America/St_Johns', LANG: 'sv_SE.UTF-8', LC_ALL: 'sv_SE.UTF-8' }),
    ).toEqual(here)
  })

  it('also when several are made at once', async () => {
    const alone = [await hash('en'), await hash('zh-Hans')]
    expect(await Promise.all([hash('en'), hash('zh-Hans'), hash('en')])).toEqual([...alone, alone[0]])
  })
})

describe('the identifier of a file', () => {
  const idOf = async (change: object) => {
    const document = documentOf('en', [heading(1, 'Top'), paragraph('Text.')])
    const pdf = new PdfFile((await write({ ...document, meta: { ...document.meta, ...change } }, options)).bytes)
    const id = pdf.list(pdf.trailer.get('ID'))
    expect(id[0]).toEqual(id[1])
    return (id[0] as Text).bytes
  }

  it('is of the record and its version, not of the moment', async () => {
    const first = await idOf({})
    expect(await idOf({})).toBe(first)
    expect(await idOf({ title: 'Another title' })).toBe(first)
    expect(await idOf({ version: 3 })).not.toBe(first)
    expect(await idOf({ sha256: 'f'.repeat(64) })).not.toBe(first)
  })

  it('comes with dates of the event', async () => {
    const document = documentOf('en', [heading(1, 'Top')])
    const dated = { ...document, meta: { ...document.meta, date: '2024-07-03T09:00+08:00' } }
    const pdf = new PdfFile((await write(dated, options)).bytes)
    expect(pdf.text(pdf.trailer.get('Info'), 'CreationDate')).toBe('D:20240703010000Z')
  })
})
