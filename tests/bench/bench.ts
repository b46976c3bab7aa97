/** Measures everything in one run, so that the figures can be set against each other; prints a table and saves JSON. */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import { loadRegistry } from '../../server/plugins/load-registry.ts'
import { projectRoot } from '../../server/plugins/project-root.ts'
import { assessSpeeds } from './assess-speed.ts'
import { designerSpeed } from './designer-speed.ts'
import { formViewSpeed } from './form-speed.ts'
import { goalsOf, goalTable } from './goals.ts'
import { rounded } from './measuring.ts'
import { pageWeight } from './page-weight.ts'
import { printSpeed } from './print-speed.ts'
import { tableOf, type Figures } from './report.ts'
import { ruleSpeed } from './rule-speed.ts'
import { startSpeed } from './start-speed.ts'
import { storeSpeeds } from './store-speed.ts'
import { syncSpeeds } from './sync-speed.ts'

/** @param args `--dry` prints without saving; `--long` measures the store for minutes and at its ceiling. */
export async function runBench(args: readonly string[]): Promise<void> {
  const root = projectRoot()
  const start = Date.now()
  const { registry } = await step('plugins', async () => loadRegistry({ root, trusted: true }))
  const figures: Figures = {
    at: new Date(start).toISOString(),
    ...commitOf(root),
    node: process.version,
    cores: availableParallelism(),
    loadAtStart: rounded(loadavg()[0] ?? 0),
    seconds: 0,
    rule: await step('rule', async () => ruleSpeed()),
    assess: await step('assess', async () => assessSpeeds(registry)),
    form: await step('form view', () => formViewSpeed(root)),
    designer: await step('designer', () => designerSpeed(root)),
    store: await step('store', () => storeSpeeds(root, args.includes('--long'))),
    sync: await step('sync', () => syncSpeeds(root)),
    print: await step('print', printSpeed),
    start: await step('cold start', () => startSpeed(root)),
    weight: await step('weight', () => pageWeight(root)),
  }
  figures.seconds = Math.round((Date.now() - start) / 1000)
  const goals = goalsOf(figures)
  console.log(`${tableOf(figures)}\n\n${goalTable(goals)}`)
  const saved = `${JSON.stringify({ ...figures, goals }, null, 2)}\n`
  if (!args.includes('--dry')) writeFileSync(join(root, 'docs/bench.gen.json'), saved)
}

async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  process.stderr.write(`measuring: ${name} …\n`)
  return work()
}

/** Unknown outside of a checkout. */
function commitOf(root: string): Pick<Figures, 'commit' | 'changed'> {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  try {
    const changed = git('status', '--porcelain', '--untracked-files=no').trim() !== ''
    return { commit: git('rev-parse', '--short', 'HEAD').trim(), changed }
  } catch {
    return { commit: 'unknown', changed: false }
  }
}
