import { spawn } from 'node:child_process'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { projectRoot } from '../../../server/plugins/project-root.ts'
import { startCommand, type RunningCommand } from '../../support/running-server.ts'

let folder: string
let data: string
let running: RunningCommand | undefined

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tongbiao-start-'))
  data = join(folder, 'data')
  running = await startCommand(data, [])
}, 180_000)
afterAll(async () => {
  await running?.stop()
  await rm(folder, { recursive: true, force: true })
})

/** Runs the real command to its end; one that does not end by itself is stopped and has no exit code. */
function tongbiao(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const root = projectRoot()
  const child = spawn(process.execPath, [join(root, 'bin/tongbiao.mjs'), ...args], { cwd: root, timeout: 60_000 })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })))
}

/** Expects one line, with place and cure, and exit code 2. */
async function refusal(...args: string[]): Promise<string> {
  const { code, out, err } = await tongbiao(...args)
  expect({ code, out, lines: err.trimEnd().split('\n').length }).toEqual({ code: 2, out: '', lines: 1 })
  expect(err).not.toMatch(/fault:|\bat .*:\d+:\d+|Error:/)
  return err
}

function occupied(): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => resolve(server))
  })
}

describe('A server that cannot start says in one line why and what to do', () => {
  it('names the process that has the data open already', async () => {
    const said = await refusal('serve', '--data', data, '--port', '0')
    expect(said).toMatch(/^Process \d+ has /)
    expect(said).toContain(data)
    expect(said).toContain('Stop that process first')
  })

  it('says the same when a token is wanted while the server runs', async () => {
    expect(await refusal('token', 'create', '--role', 'CM', '--data', data)).toContain(`has ${data} open`)
  })

  it('names the damaged file and where its last good state lies, and starts nothing empty', async () => {
    const damaged = join(folder, 'damaged')
    await cp(data, damaged, { recursive: true, filter: (path) => !path.endsWith('owner.sock') })
    await rm(join(damaged, 'manifest.json'))
    const said = await refusal('serve', '--data', damaged, '--port', '0')
    expect(said).toContain(join(damaged, 'manifest.json'))
    expect(said).toContain('Copy ')
  })

  it('names the port that somebody else has, and how to choose another', async () => {
    const other = await occupied()
    const { port } = other.address() as AddressInfo
    const said = await refusal('serve', '--data', join(folder, 'port'), '--port', String(port))
    other.close()
    expect(said).toContain(`port ${port} on 127.0.0.1 is taken`)
    expect(said).toContain('--port N')
  })

  it('says that a file is no data folder', async () => {
    const file = join(folder, 'file')
    await writeFile(file, 'no folder')
    expect(await refusal('serve', '--data', file, '--port', '0')).toContain(`${file} is a file`)
  })

  it('says that the address is not one of this machine', async () => {
    const args = ['serve', '--data', join(folder, 'host'), '--port', '0', '--host', '203.0.113.7']
    expect(await refusal(...args)).toContain('203.0.113.7 is no address of this machine')
  })

  it.each([
    ['a training county is for one machine alone', ['--training', '--host', '0.0.0.0'], 'loopback only'],
    ['an origin is an address', ['--origin', 'here'], '--origin here'],
    ['a folder of plugins is there', ['--plugins', '/no/such/folder'], '/no/such/folder is not there'],
  ])('explains that %s', async (_, more, words) => {
    expect(await refusal('serve', '--data', join(folder, 'options'), '--port', '0', ...more)).toContain(words)
  })
})
