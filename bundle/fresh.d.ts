/** Whether `dist/` is newer than all that it is made of; its page apart. */
export function isFresh(): boolean

/** Makes `dist/` anew. */
export function renew(): Promise<void>

/** Whether the desk's page is newer than all that it is made of. */
export function isPageFresh(): boolean

/** Makes the desk's page anew. */
export function renewPage(): Promise<void>
