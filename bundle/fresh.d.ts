/** Whether `dist/` is newer than all that it is made of; its page apart. */
export function isFresh(): boolean

/** Puts the files of a folder that was just made in their places; parts of the program before stay for a week. */
export function putInPlace(made: string, place: string, entry: string, began: number): void

/** Makes `dist/` anew, with parts of programs before it that may still run, or `alone`. */
export function renew(alone?: boolean): Promise<void>

/** Whether the desk's page is newer than all that it is made of. */
export function isPageFresh(): boolean

/** Makes the desk's page anew. */
export function renewPage(): Promise<void>
