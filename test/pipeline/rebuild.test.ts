import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { communique, filesBelow, folder } from './run.ts'

/** Files that a PDF carries, by name, read with another library than wrote them. */
async function attachments(path: string): Promise<Map<string, Uint8Array>> {
  const task = getDocument({ data: new Uint8Array(await readFile(path)), verbosity: 0 })
  const found = (await (await task.promise).getAttachments()) as Record<
    string,
    { rawFilename: string; content: Uint8Array }
  >
  const files = new Map(Object.values(found).map(({ rawFilename, content }) => [rawFilename, content]))
  await task.destroy()
  return files
}

describe.each(['2024-07-02-smart-pumch', '2027-03-08-open-tide'])(
  'the public record inside the summary of %s',
  (id) => {
    it('makes the same public documents again, byte for byte', async () => {
      const [first, source, second] = [await folder(), await folder(), await folder()]
      const clock = ['--now', '2028-01-01T00:00Z']
      expect(await communique('build', join('input', id), '--output', first, ...clock)).toMatchObject({ status: 0 })

      await mkdir(join(source, id))
      for (const [name, bytes] of await attachments(join(first, id, 'summary.en.pdf')))
        await writeFile(join(source, id, name), bytes)
      const { stderr, status } = await communique('build', join(source, id), '--output', second, ...clock)
      expect([status, stderr.split('\n').filter((line) => line.includes(' error '))]).toEqual([0, []])

      const shown = (files: Map<string, string>) =>
        new Map([...files].filter(([name]) => /press-release|summary/.test(name)))
      const [before, after] = [shown(await filesBelow(first)), shown(await filesBelow(second))]
      expect([...after.keys()]).toEqual([...before.keys()])
      for (const [name, bytes] of before) expect(after.get(name) === bytes, name).toBe(true)
    })
  },
)
