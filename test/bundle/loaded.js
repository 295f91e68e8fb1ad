// Loaded with `--import`: at the end, tells on stderr which packages the program has loaded.
import { registerHooks } from 'node:module'

const packages = new Set()
registerHooks({
  load(url, context, next) {
    const name = /\/node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*\/node_modules\/)/.exec(url)?.[1]
    if (name) packages.add(name)
    return next(url, context)
  },
})
process.on('exit', () => process.stderr.write(`\nloaded ${JSON.stringify([...packages])}\n`))
