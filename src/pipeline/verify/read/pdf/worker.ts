import { parentPort } from 'node:worker_threads'
import { parsePdf } from './parse.ts'
import type { Answer, Question } from './thread.ts'

// pdf.js rejects promises that nobody waits for where a file is broken; what it says of the file comes back all the same
process.on('unhandledRejection', () => undefined)

parentPort?.on('message', async ({ id, bytes }: Question) => {
  const answer: Answer = await parsePdf(bytes).then(
    (reading) => ({ id, reading }),
    (error: unknown) => ({ id, reason: error instanceof Error ? error.message : String(error) }),
  )
  parentPort?.postMessage(answer)
})
