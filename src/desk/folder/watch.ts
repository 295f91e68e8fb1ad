import { relative, sep } from 'node:path'
import { watch } from 'chokidar'

/** Milliseconds between two looks at the whole folder: file systems of other machines tell of nothing. */
const EVERY = 30_000

/**
 * Tells what changes in a folder: the path of each file, from the folder, some moments after it changed; and nothing
 * (undefined) now and then, when all of it should be looked at. Gives what ends it.
 */
export function watchFolder(
  folder: string,
  told: (path: string | undefined) => void,
  failed: (reason: string) => void,
): () => Promise<void> {
  const watcher = watch(folder, {
    depth: 3,
    ignoreInitial: true,
    ignored: (path) =>
      relative(folder, path)
        .split(sep)
        .some((name) => name.startsWith('.') && name !== '.' && name !== '..'),
  })
  watcher.on('all', (_, path) => told(relative(folder, path)))
  watcher.on('error', (error) => failed(error instanceof Error ? error.message : String(error)))
  const timer = setInterval(() => told(undefined), EVERY)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await watcher.close()
  }
}
