import { createHash } from 'node:crypto'
import { write } from '../../../src/writers/pdf/index.ts'
import { specimen } from '../specimen.ts'
import { options } from './theme.ts'

/* Prints the hashes of specimens, made in the order of the arguments: a process of its own for `reproducible.test.ts`. */
const hashes: Record<string, string> = {}
for (const tag of process.argv.slice(2) as ('en' | 'zh-Hans')[]) {
  const { bytes } = await write(specimen(tag), options)
  hashes[tag] = createHash('sha256').update(bytes).digest('hex')
}
console.log(JSON.stringify(hashes))
