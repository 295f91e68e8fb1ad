/** Whether `dist/` is newer than all that it is made of; its page apart. */
export function isFresh(): boolean

/** Puts parts of an older program beside those of a newer one. */
export function keepParts(older: string, newer: string): void

/** Makes `dist/` anew, with parts of programs before it that may still run, or `alone`. */
export function renew(alone?: boolean): Promise<void>

/** Whether the desk's page is newer than all that it is made of. */
export function isPageFresh(): boolean

/** Makes the desk's page anew. */
export function renewPage(): Promise<void>
