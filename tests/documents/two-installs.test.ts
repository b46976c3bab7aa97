/**
 * Two installs that have nothing in common but the product: each is a copy in a folder of its own, builds its own
 * command and runs it under another time zone, language, home and name of user.
 */
import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from './print-house.ts'
import { SNAPSHOTS } from './sample-snapshots.ts'

const run = promisify(execFile)
const COPIED = ['bin', 'core', 'server', 'schemas', 'templates', 'plugins', 'package.json', 'package-lock.json']

interface Install {
  /** Where the product lies, and from where the command is called. */
  root: string
  desk: string
  env: NodeJS.ProcessEnv
}

let folder: string
let installs: [Install, Install]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tongbiao-installs-'))
  installs = [
    install('县民政局/童表', { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8', USER: 'wang' }),
    install('b', { TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', USER: 'root' }),
  ]
  for (const one of installs) await tongbiao(one, '--help')
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function install(name: string, env: Record<string, string>): Install {
  const root = join(folder, name)
  const home = join(folder, `home of ${env['USER'] ?? ''}`)
  const desk = join(home, 'letters')
  mkdirSync(root, { recursive: true })
  mkdirSync(desk, { recursive: true })
  for (const item of COPIED) cpSync(join(ROOT, item), join(root, item), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'dir')
  return { root, desk, env: { PATH: process.env['PATH'] ?? '', HOME: home, ...env } }
}

async function tongbiao({ root, desk, env }: Install, ...args: string[]): Promise<void> {
  await run(process.execPath, [join(root, 'bin/tongbiao.mjs'), ...args], { cwd: desk, env })
}

async function made(one: Install, id: 'DOC-01' | 'DOC-02', to: 'pdf' | 'docx'): Promise<Buffer> {
  const [data, file] = [join(one.desk, `${id}.json`), join(one.desk, `${id}.${to}`)]
  writeFileSync(data, JSON.stringify(SNAPSHOTS[id]))
  await tongbiao(one, 'document', id, '--data', data, '--to', to, '-o', file)
  return readFileSync(file)
}

describe('two installs in other folders, time zones, languages and homes', () => {
  it.each([
    ['DOC-01', 'pdf'],
    ['DOC-01', 'docx'],
    ['DOC-02', 'pdf'],
    ['DOC-02', 'docx'],
  ] as const)('make the same bytes of %s as %s', async (id, to) => {
    const [here, there] = [await made(installs[0], id, to), await made(installs[1], id, to)]
    expect(here.length).toBeGreaterThan(4_000)
    expect(Buffer.compare(here, there)).toBe(0)
  })

  it('leave no trace of folder, user or machine in the files', async () => {
    const traces = [folder, 'tongbiao-installs', 'wang', 'letters']
    const pdf = (await made(installs[0], 'DOC-01', 'pdf')).toString('latin1')
    expect(traces.filter((trace) => pdf.includes(trace))).toEqual([])
  })
})
