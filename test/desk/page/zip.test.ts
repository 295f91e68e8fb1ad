import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import zip from '../../../src/desk/page/documents/paint/zip.ts'

it('gives docx-preview the parts of a Word file in each of the forms that it asks for', async () => {
  const document = '<w:t>水池 and tank</w:t>'
  const { files } = await zip.loadAsync(new Blob([zipSync({ 'word/document.xml': strToU8(document) })]))
  const part = files['word/document.xml']
  expect(Object.keys(files)).toEqual(['word/document.xml'])
  expect(await part?.async('string')).toBe(document)
  expect(await part?.async('uint8array')).toEqual(strToU8(document))
  const blob = await part?.async('blob')
  expect(blob instanceof Blob && (await blob.text())).toBe(document)
})

it('refuses what is no Word file', async () => {
  await expect(zip.loadAsync(new Blob(['no ZIP']))).rejects.toThrow('invalid zip data')
})
