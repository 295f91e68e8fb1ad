// Runs the program from `dist/`, made anew first when something of it has changed: `node bundle/run.js COMMAND …`.
// Not TypeScript, because loading what strips types would take longer than all the rest of this.
import { enableCompileCache } from 'node:module'
import process from 'node:process'

enableCompileCache?.()

const { isFresh, isPageFresh, renew, renewPage } = await import('./fresh.js')
if (!isFresh()) await renew()
if (process.argv[2] === 'desk' && !isPageFresh()) await renewPage()
await import(new URL('../dist/cli.js', import.meta.url).href)
