import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Manifest } from '../manifest.ts'
import { isSealed } from '../seal.ts'

/** A manifest that says what a scheduled run needs to know. */
export type Standing = Manifest & { readonly making: NonNullable<Manifest['making']> }

/**
 * The manifest in a record's output folder; where there is none to rely on, why. What is sealed was written by us, so
 * it is not held against the schema again.
 */
export function standingManifest(folder: string): Standing | string {
  let text: string
  try {
    text = readFileSync(join(folder, 'manifest.json'), 'utf8')
  } catch {
    return 'not built yet'
  }
  if (!isSealed(text)) return 'manifest.json was altered'
  try {
    const value = JSON.parse(text) as Partial<Standing>
    if (value.schema === 'communique-manifest/1' && value.making && value.files && value.sources)
      return value as Standing
  } catch {
    // said below
  }
  return 'manifest.json is of another program'
}
