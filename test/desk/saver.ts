import { readFile } from 'node:fs/promises'
import { saveText } from '../../src/desk/keep/save.ts'
import { Versions } from '../../src/desk/keep/versions.ts'

/** Saves one text after the other until somebody kills it. Arguments: bundle, desk's own folder, a file with two texts as JSON, SHA-256 of the first. */
const [path = '', own = '', texts = '', first = ''] = process.argv.slice(2)
const all = JSON.parse(await readFile(texts, 'utf8')) as [string, string]
const versions = new Versions(own)
let base = first
process.stdout.write('ready\n')
for (let turn = 1; ; turn++) {
  const text = all[turn % 2] ?? ''
  const saved = await saveText(versions, { key: 'x', path, file: 'record.md', text, base, by: 'x', now: turn })
  if (!('sha256' in saved)) throw new Error(JSON.stringify(saved))
  base = saved.sha256
}
