// The full counts: each suite that takes TONGBIAO_ROUNDS, with as many rounds as its promise asks for. A run that broke
// off goes on where it stopped; the evidence lands in docs/evidence.gen.md with commit and date.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

// The forms of the first story come first; every other form follows.
const STORY = ['CU-05', 'CU-02', 'CU-01', 'LB-04', 'LB-01', 'BL-01']
const FORMS = formIds()

const SUITES = [
  { name: 'FEEL against the oracle, random expressions', files: 'tests/core/feel', rounds: 10_000 },
  { name: 'calendar and formats, random values', files: 'tests/core/calendar tests/core/validate', rounds: 10_000 },
  ...STORY.map(alike),
  { name: 'the store under kill -9 and power loss, rounds', files: 'tests/server/store', rounds: 200 },
  { name: 'jobs of processes that are killed, rounds', files: 'tests/server/jobs', rounds: 30 },
  { name: 'edits put together in any order, random branches', files: 'tests/core/sync', rounds: 10_000 },
  {
    name: 'phones with lost, doubled, late and reordered messages, schedules',
    files: 'tests/server/sync/schedules.test.ts',
    rounds: 10_000,
  },
  {
    name: 'letters drawn while the server keeps answering',
    files: 'tests/server/services/many-letters.test.ts',
    rounds: 500,
  },
  {
    name: 'worse answers, triggers, allowances and unknowns, random answers',
    files: 'tests/plugins/properties',
    rounds: 1_000,
  },
  {
    name: 'small mistakes planted in scores and decisions, every mutant',
    files: 'tests/plugins/mutation',
    rounds: 10_000,
  },
  ...FORMS.filter((form) => !STORY.includes(form)).map(alike),
]

// One form in browser and server.
function alike(form) {
  return {
    name: `${form} alike in browser and server, answer sets`,
    files: `tests/core/engine -t '^${form} '`,
    rounds: 10_000,
  }
}

// Ids of all shipped forms, from the names of their files.
function formIds() {
  const plugins = join(root, 'plugins')
  return readdirSync(plugins)
    .map((plugin) => join(plugins, plugin, 'forms'))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder))
    .flatMap((name) => (name.endsWith('.form.json') ? [name.slice(0, -'.form.json'.length)] : []))
    .sort()
}

const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim()
const changed =
  execFileSync('git', ['status', '--porcelain', '--untracked-files=no'], { cwd: root, encoding: 'utf8' }).trim() !== ''
const state = join(root, 'dist/long', `${commit}.json`)
const done = existsSync(state) && !changed ? JSON.parse(readFileSync(state, 'utf8')) : {}

mkdirSync(dirname(state), { recursive: true })
for (const { name, files, rounds } of SUITES) {
  if (done[name]) continue
  process.stdout.write(`${name}: ${rounds} rounds\n`)
  const started = Date.now()
  const run = spawnSync(`npx vitest run ${files} --testTimeout=3600000`, {
    cwd: root,
    shell: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, TONGBIAO_ROUNDS: String(rounds) },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  const tally = /(\d+ passed, \d+ failed, \d+ skipped)\s*$/.exec(run.stdout)?.[1] ?? 'no tally'
  const result = { rounds, seconds: Math.round((Date.now() - started) / 1000), passed: run.status === 0, tally }
  process.stdout.write(run.status === 0 ? `  ${tally}\n` : run.stdout)
  if (run.status !== 0) {
    process.exitCode = 1
    continue
  }
  done[name] = result
  writeFileSync(state, JSON.stringify(done, null, 2))
  writeEvidence()
}
writeEvidence()

// What has passed so far, so that a run that is broken off leaves what it has shown.
function writeEvidence() {
  const rows = SUITES.map(({ name }) => {
    const result = done[name]
    return result
      ? `| ${name} | ${result.rounds} | ${result.tally} | ${result.seconds} s |`
      : `| ${name} | – | not run on this commit | – |`
  })
  writeFileSync(
    join(root, 'docs/evidence.gen.md'),
    [
      '# Evidence of the long run',
      '',
      `Written by \`npm run test:long\` on ${new Date().toISOString().slice(0, 10)}, at commit ${commit}${changed ? ' with uncommitted changes' : ''}. Seeds are fixed in the suites.`,
      '',
      '| suite | rounds | tests | time |',
      '|---|---|---|---|',
      ...rows,
      '',
    ].join('\n'),
  )
}
