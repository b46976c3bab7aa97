/** From typing the command to its answer, each time in a new process. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { timesOf, timingOf, type Timing } from './measuring.ts'

const run = promisify(execFile)

export interface StartSpeed {
  command: string
  /** As a user types it. */
  npx: Timing
  /** The command alone, without the starter. */
  node: Timing
}

const STARTS = 5
const FORM = 'CU-01'

export async function startSpeed(root: string): Promise<StartSpeed> {
  const folder = await mkdtemp(join(tmpdir(), 'tongbiao-bench-'))
  try {
    const answers = join(folder, 'answers.json')
    await writeFile(answers, JSON.stringify({ occasion: 'QUARTER', G1: 'a', G2: 'b', childTalk: true }))
    const args = ['assess', FORM, '--answers', answers, '--as-of', '2020-05-12']
    const node = await timesOf(STARTS, () =>
      answered(root, process.execPath, [join(root, 'bin/tongbiao.mjs'), ...args]),
    )
    const npx = await timesOf(STARTS, () => answered(root, 'npx', ['--no-install', 'tongbiao', ...args]))
    return { command: `npx tongbiao assess ${FORM}`, npx: timingOf(npx), node: timingOf(node) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Few answers are not a whole form: exit code 1, with the assessment printed all the same. @throws Error otherwise. */
async function answered(cwd: string, file: string, args: readonly string[]): Promise<void> {
  const printed = await run(file, args, { cwd, maxBuffer: 1 << 26 }).then(
    ({ stdout }) => stdout,
    (error: unknown) => (error instanceof Error && 'stdout' in error ? String(error.stdout) : ''),
  )
  if (!printed.includes('"scores"')) throw new Error(`${file} ${args.join(' ')} printed no assessment`)
}
