/** What the browser keeps of somebody's choices. Where it may keep nothing, nothing is kept, and all else works. */
const PREFIX = 'communique-desk:'

export function recall(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name)
  } catch {
    return null
  }
}

/** Whether it was kept. */
export function remember(name: string, value: string | null): boolean {
  try {
    if (value === null) localStorage.removeItem(PREFIX + name)
    else localStorage.setItem(PREFIX + name, value)
    return true
  } catch {
    return false
  }
}

/** Names of all that is kept, that begin so. */
export function recalled(start: string): string[] {
  try {
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(PREFIX + start))
      .map((name) => name.slice(PREFIX.length))
  } catch {
    return []
  }
}
