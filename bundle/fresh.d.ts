/** Whether `dist/` is newer than all that it is made of. */
export function isFresh(): boolean

/** Makes `dist/` anew. */
export function renew(): Promise<void>
