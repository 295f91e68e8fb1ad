import { setFlagsFromString } from 'node:v8'

/**
 * Memory of a thread, in MB. Left alone the nursery grows with what goes through the thread, up to 128 MB for each; half of
 * this it is collected so often that records take a tenth longer.
 */
export const THREAD_MEMORY = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 1024 }

/**
 * Has V8 free what it compiled with at once. By itself it waits until nothing is left to compile, and after some five
 * hundred records a thread compiles all that is done once for each record, one after the other: 50 MB that stay. To be
 * called before the threads start; other versions of V8 do not know the flag.
 */
export function freeCompilersAtOnce(): void {
  if (Number.parseInt(process.versions.v8, 10) >= 13) setFlagsFromString('--no-maglev-destroy-on-background')
}
