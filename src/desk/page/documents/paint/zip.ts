import { strFromU8, unzipSync } from 'fflate'

/** What docx-preview asks of JSZip, made at once: JSZip goes through each file piece by piece and lets the page wait between. */
interface Entry {
  async(type: 'string' | 'blob' | 'uint8array'): Promise<string | Blob | Uint8Array>
}

/** Takes JSZip's place in the page. @throws where the file is no ZIP. */
async function loadAsync(file: Blob): Promise<{ readonly files: Readonly<Record<string, Entry>> }> {
  const unzipped = Object.entries(unzipSync(new Uint8Array(await file.arrayBuffer())))
  return { files: Object.fromEntries(unzipped.map(([name, bytes]) => [name, entryOf(bytes)])) }
}

function entryOf(bytes: Uint8Array<ArrayBuffer>): Entry {
  const as = { string: () => strFromU8(bytes), blob: () => new Blob([bytes]), uint8array: () => bytes }
  return { async: (type) => Promise.resolve(as[type]()) }
}

export default { loadAsync }
