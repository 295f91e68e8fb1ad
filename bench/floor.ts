import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import type { Product } from '../src/index.ts'
import { scratch } from './material.ts'

const plain = new WeakMap<Product, Uint8Array[]>()

/** What a product holds before it is packed, as far as that can be had without knowing its format's insides. */
function contents(product: Product): Uint8Array[] {
  let parts = plain.get(product)
  if (!parts) {
    parts = product.document === 'briefing' ? Object.values(unzipSync(product.bytes)) : [product.bytes]
    plain.set(product, parts)
  }
  return parts
}

/** What no program that makes these bytes can do without: packs them, hashes them, writes them. */
export function floor(products: readonly Product[]): void {
  for (const product of products) {
    if (product.document !== 'press-release') for (const part of contents(product)) deflateSync(part)
    createHash('sha256').update(product.bytes).digest('hex')
    writeFileSync(join(scratch, `floor-${product.file}`), product.bytes)
  }
}
