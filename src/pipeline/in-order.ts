/** Tasks that are under way for each worker, so that none waits while results are handed on. */
export const AHEAD = 4

/**
 * Starts tasks in their order, at most `most` of them at once, and hands on the result of each in the same order. No
 * more than `most` results are kept, however many tasks there are.
 */
export async function inOrder<T>(
  tasks: Iterable<() => Promise<T>>,
  most: number,
  done: (result: T) => void | Promise<void>,
): Promise<void> {
  const started: Promise<T>[] = []
  const settle = async () => {
    const first = started.shift()
    if (first) await done(await first)
  }
  for (const task of tasks) {
    const running = task()
    // Whoever waits for it is told later; until then it must not end the process.
    running.catch(() => undefined)
    started.push(running)
    if (started.length >= most) await settle()
  }
  while (started.length > 0) await settle()
}
