#!/usr/bin/env node
import { randomBytes } from 'node:crypto'
import module from 'node:module'

// Before anything else is loaded: what V8 compiles and what of TypeScript is stripped is kept from run to run.
module.enableCompileCache?.()

const { main } = await import('./cli/main.ts')

process.exitCode = await main(process.argv.slice(2), process, Date.now, randomBytes)
