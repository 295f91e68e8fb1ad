#!/usr/bin/env node
import { randomBytes } from 'node:crypto'
import module from 'node:module'

// Before anything else is loaded: what V8 compiles and what of TypeScript is stripped is kept from run to run.
module.enableCompileCache?.()

const { main } = await import('./cli/main.ts')

/** Why something could not be printed. Whoever reads may have had enough (EPIPE); the work is done all the same. */
let unprinted: Error | undefined
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return
    if (!unprinted && stream === process.stdout) process.stderr.write(`error: ${error.message}\n`)
    unprinted ??= error
  })
}

const status = await main(process.argv.slice(2), process, Date.now, randomBytes)
// what is told of a stream is told after the call that wrote to it
await new Promise(setImmediate)
process.exitCode = unprinted ? 3 : status
