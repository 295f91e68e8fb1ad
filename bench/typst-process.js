// A process that reads a Typst file and writes a PDF: `node bench/typst-process.js IN OUT`.
import { readFileSync, writeFileSync } from 'node:fs'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const [source = '', target = ''] = process.argv.slice(2)
writeFileSync(target, NodeCompiler.create().pdf({ mainFileContent: readFileSync(source, 'utf8') }))
