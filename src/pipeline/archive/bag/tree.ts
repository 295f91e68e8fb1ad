import { readdirSync } from 'node:fs'
import { join } from 'node:path'

export interface BagTree {
  /** Paths of regular files, relative to the bag, with `/` between folders, sorted. */
  readonly files: readonly string[]
  /** Links, devices and the like: none belongs into a bag. */
  readonly others: readonly string[]
}

/**
 * Everything below a bag's folder.
 *
 * @throws The system's error where a folder can't be read.
 */
export function bagTree(bag: string): BagTree {
  const files: string[] = []
  const others: string[] = []
  const walk = (folder: string) => {
    for (const entry of readdirSync(join(bag, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) walk(path)
      else (entry.isFile() ? files : others).push(path)
    }
  }
  walk('')
  return { files: files.sort(), others: others.sort() }
}
