/**
 * Memory of a thread, in MB: a small nursery is collected often. Left alone it grows with what goes through the thread, up
 * to 128 MB for each.
 */
export const THREAD_MEMORY = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 1024 }
