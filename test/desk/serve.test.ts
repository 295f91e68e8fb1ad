import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { serve } from '../../src/desk/serve.ts'
import { openDesk } from './fixture.ts'

const KEY = '2027-03-08-open-tide'
const sha = (text: string) => createHash('sha256').update(text).digest('hex')

async function opened(samples?: readonly string[]) {
  const origins = new Set<string>(['http://127.0.0.1:4311'])
  const desk = await openDesk(samples, { origins })
  const serving = await serve(desk.desk, '127.0.0.1', 0, (reason) => {
    throw new Error(reason)
  })
  onTestFinished(() => serving.close())
  const origin = `http://127.0.0.1:${serving.port}`
  origins.clear()
  origins.add(origin)
  const { secret } = await desk.desk.sessions.begin('tester')
  const cookie = `communique-desk-${serving.port}=${secret}`
  return { ...desk, origin, headers: { cookie, origin } }
}

/** Reads events until one is as wanted. */
async function listen(origin: string, headers: Record<string, string>, client: string) {
  const stop = new AbortController()
  onTestFinished(() => stop.abort())
  const answer = await fetch(`${origin}/api/events?client=${client}`, { headers, signal: stop.signal })
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  return {
    stop: () => stop.abort(),
    async until(wanted: RegExp): Promise<string> {
      while (!wanted.test(text)) {
        const { value, done } = (await reader?.read()) ?? { done: true }
        if (done) throw new Error(`The stream ended before ${wanted}: ${text.slice(-500)}`)
        text += value
      }
      const found = wanted.exec(text)?.[0] ?? ''
      text = ''
      return found
    },
  }
}

it('tells two people of each other, and of what each saves or an editor changes on disk', async () => {
  const { origin, headers, folder } = await opened()
  const one = await listen(origin, headers, 'tab-number-one')
  const two = await listen(origin, headers, 'tab-number-two')
  await two.until(/event: hello\n/)
  const send = (path: string, method: string, body: unknown) =>
    fetch(`${origin}/api${path}`, {
      method,
      headers: { ...headers, 'content-type': 'application/json', 'x-client': 'tab-number-one' },
      body: JSON.stringify(body),
    })
  const here = { client: 'tab-number-one', key: KEY, file: 'record.md', line: 3, unsaved: true }
  expect((await send('/presence', 'POST', here)).status).toBe(204)
  expect(await two.until(/event: presence\ndata: \{"here":\[\{"client":"tab-number-one".*/)).toContain('"unsaved":true')

  const path = join(folder, KEY, 'record.md')
  const text = await readFile(path, 'utf8')
  const saved = await send(`/records/${KEY}/files/record.md`, 'PUT', { text: `${text}\n`, base: sha(text) })
  expect(saved.status).toBe(200)
  expect(await two.until(/event: files\ndata: .*/)).toContain('"by":{"name":"tester","client":"tab-number-one"}')

  await pause(300)
  await writeFile(path, `${text}\n\n`)
  expect(await two.until(new RegExp(`event: files\\ndata: .*${sha(`${text}\n\n`)}.*`))).toContain('"by":null')
  one.stop()
  await two.until(/event: presence\ndata: \{"here":\[\]\}/)
})

it('numbers what it tells of records, so that a page knows whether something went by', async () => {
  const { origin, headers } = await opened([])
  const listed = async () => (await (await fetch(`${origin}/api/records`, { headers })).json()) as { told: number }
  const one = await listen(origin, headers, 'tab-number-one')
  const before = (await listed()).told
  expect(await one.until(/event: hello\ndata: .*/)).toMatch(/"told":\d+/)
  const answer = await fetch(`${origin}/api/samples`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: '{}',
  })
  expect(answer.status).toBe(201)
  const heard = await one.until(/event: records\ndata: .*\n/)
  const told = Number(/"told":(\d+)\}/.exec(heard)?.[1])
  expect(told).toBeGreaterThan(before)
  expect((await listed()).told).toBeGreaterThanOrEqual(told)
  const two = await listen(origin, headers, 'tab-number-two')
  expect(Number(/"told":(\d+)/.exec(await two.until(/event: hello\ndata: .*/))?.[1])).toBeGreaterThanOrEqual(told)
})

it('refuses 100 MB before they are sent', async () => {
  const { origin, headers } = await opened([])
  const { port } = new URL(origin)
  const socket = connect(Number(port), '127.0.0.1')
  onTestFinished(() => void socket.destroy())
  const head = [
    `POST /api/records/${KEY}/check HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    `Origin: ${headers.origin}`,
    `Cookie: ${headers.cookie}`,
    'Content-Type: application/json',
    'Content-Length: 100000000',
    '',
    '{',
  ].join('\r\n')
  socket.write(head)
  const [answer] = (await once(socket, 'data')) as [Buffer]
  expect(answer.toString()).toMatch(/^HTTP\/1\.1 413 /)
})

it('does not read on where a body without a length grows too large', async () => {
  const { origin, headers } = await opened([])
  let sent = 0
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1_000_000
      if (sent > 100_000_000) controller.close()
      else controller.enqueue(new Uint8Array(1_000_000).fill(32))
    },
  })
  const init = { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body, duplex: 'half' }
  const answer = await fetch(`${origin}/api/records/${KEY}/check`, init as RequestInit).catch(() => undefined)
  if (answer) expect(answer.status).toBe(413)
  expect(sent).toBeLessThan(60_000_000)
})

it('leaves a file old or new, never half, whenever it is killed', async () => {
  const { folder, desk } = await openDesk()
  const path = join(folder, KEY, 'record.md')
  const before = await readFile(path, 'utf8')
  const after = before.replace('# Island', '# An island').padEnd(before.length + 200_000, '\nMore.')
  const texts = join(desk.own, 'texts.json')
  await writeFile(texts, JSON.stringify([before, after]))
  const found = new Set<string>()
  for (let turn = 0; turn < 6; turn++) {
    const text = await readFile(path, 'utf8')
    const args = [join(folder, KEY), desk.own, texts, sha(text)]
    const child = spawn(process.execPath, ['test/desk/saver.ts', ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(child.stdout, 'data')
    await pause(20 + turn * 17)
    child.kill('SIGKILL')
    await once(child, 'exit')
    const now = await readFile(path, 'utf8')
    expect([before, after].includes(now)).toBe(true)
    found.add(now)
  }
  // and it is still a record: what is half beside it is nothing to the reader
  expect((await readdir(join(folder, KEY))).filter((name) => name.endsWith('.md')).sort()).toEqual([
    'record.md',
    'record.zh-Hans.md',
  ])
  expect(found.size).toBeGreaterThan(0)
})
