import type { Streams } from './report.ts'

/** Tells how far a run is; silent where nobody watches. */
export interface Progress {
  step(id: string): void
  end(): void
}

const silent: Progress = { step: () => undefined, end: () => undefined }

/** A progress bar on stderr when it is a terminal and there is something to wait for. */
export async function progressBar(total: number, streams: Streams, quiet: boolean): Promise<Progress> {
  if (quiet || !streams.stderr.isTTY || total < 2) return silent
  const { SingleBar } = await import('cli-progress')
  const bar = new SingleBar({
    format: '{bar} {value}/{total} {id}',
    barsize: 24,
    hideCursor: true,
    clearOnComplete: true,
    stream: process.stderr,
  })
  bar.start(total, 0, { id: '' })
  return { step: (id) => bar.increment(1, { id }), end: () => bar.stop() }
}
