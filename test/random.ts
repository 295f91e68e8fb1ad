import fc from 'fast-check'

/**
 * What is random in `npm test` is the same in every run, so that a run says something of the code alone. `npm run fuzz`
 * looks for more: it takes another seed each time, which a failure prints; `SEED=…` repeats it.
 */
fc.configureGlobal({ seed: Number(environment().SEED ?? 20260301) })

/** Tests of the desk's page are checked without Node's types. */
function environment(): { readonly SEED?: string } {
  return (globalThis as { process?: { env: { SEED?: string } } }).process?.env ?? {}
}

export { fc }
