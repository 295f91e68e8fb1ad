import { expect, it } from 'vitest'
import { addressOf } from '../../src/cli/desk/address.ts'
import { main } from '../../src/cli/main.ts'

async function run(...args: string[]) {
  let err = ''
  const stderr = { write: (text: string) => (err += text) }
  const status = await main(
    args,
    { stdout: { write: () => true }, stderr },
    () => 0,
    (bytes) => new Uint8Array(bytes),
  )
  return { status, err }
}

it.each([
  [['desk', '--listen', '192.0.2.7'], 'without `--users FILE`'],
  [['desk', '--listen', 'example.org', '--users', 'u.json'], 'expected an IP address'],
  [['desk', '--listen', '0.0.0.0', '--users', 'u.json'], 'Missing `--origin`'],
  [['desk', '--origin', 'https://desk.example.org/path'], 'without a path'],
  [['desk', '--users', '/nowhere.json'], '`desk user add` makes it'],
  [['desk', '--port', '0'], 'expected a port'],
  [['desk', 'input/2027-03-08-open-tide'], 'give the one that it lies in'],
])('refuses %j', async (args, reason) => {
  const { status, err } = await run(...args)
  expect([status, err.includes(reason)]).toEqual([2, true])
})

it('is reached on this machine alone unless it is told otherwise', () => {
  const common = { output: 'output', port: 4311, format: 'text' as const }
  expect(addressOf(common)).toMatchObject({ host: '127.0.0.1', isOpen: false })
  expect(addressOf(common).origins(4312)).toEqual([
    'http://127.0.0.1:4312',
    'http://localhost:4312',
    'http://[::1]:4312',
  ])
  const open = addressOf({ ...common, listen: '0.0.0.0', users: 'u.json', origin: 'https://desk.example.org' })
  expect(open.origins(4311)).toEqual(['https://desk.example.org'])
})
