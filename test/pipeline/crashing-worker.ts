import type { Discovered } from '../../src/record/index.ts'

/** A worker that ends in the ways in which threads end, as the name of the record says. */
export default async function job({ id, path }: Discovered): Promise<object> {
  if (id.startsWith('throws')) {
    setImmediate(() => {
      throw new TypeError('nobody expected this')
    })
    await new Promise(() => undefined)
  }
  if (id.startsWith('full')) return { failure: 'ENOSPC: no space left on device, write' }
  return { id, path, messages: [], written: [`${id}.html`], stored: [] }
}
