// The full counts: each suite that takes TONGBIAO_ROUNDS, with as many rounds as its promise asks for. A run that broke
// off goes on where it stopped; the evidence lands in docs/evidence.gen.md, each row with its own commit and date.
//   npm run test:long                        all of it
//   npm run test:long -- store sync          suites with one of these words in their name or files, even if done
//   npm run test:long -- sync --rounds 500   with another number of rounds, which the evidence tells
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
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

const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim()
const commit = git('rev-parse', '--short', 'HEAD')
const at = git('status', '--porcelain', '--untracked-files=no') === '' ? commit : `${commit} with changes`
const evidence = join(root, 'docs/evidence.gen.md')
const { words, rounds: wished } = wishOf(process.argv.slice(2))
const shown = readEvidence()
const wanted = SUITES.filter(
  ({ name, files }) => words.length === 0 || words.some((word) => `${name} ${files}`.includes(word)),
)

if (wanted.length === 0) {
  process.stderr.write(`No suite has ${words.join(' or ')} in its name or files.\n`)
  process.exitCode = 1
}
for (const { name, files, rounds: full } of wanted) {
  const rounds = wished ?? full
  if (words.length === 0 && shown.get(name)?.at === commit) continue
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
  process.stdout.write(run.status === 0 ? `  ${tally}\n` : run.stdout)
  if (run.status !== 0) process.exitCode = 1
  const seconds = Math.round((Date.now() - started) / 1000)
  const outcome = run.status === 0 ? tally : `RED: ${tally}`
  shown.set(name, { rounds, tally: outcome, time: `${seconds} s`, at, day: new Date().toISOString().slice(0, 10) })
  writeEvidence()
}

function wishOf(args) {
  const at = args.indexOf('--rounds')
  if (at === -1) return { words: args, rounds: null }
  const rounds = Number(args[at + 1])
  if (!Number.isSafeInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number.')
  return { words: args.toSpliced(at, 2), rounds }
}

// What was shown before, row by row; a part that is run alone leaves the others as they are.
function readEvidence() {
  const lines = existsSync(evidence) ? readFileSync(evidence, 'utf8').split('\n') : []
  const rows = lines.map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')))
  return new Map(
    rows
      .filter((cells) => cells.length === 6 && /^\d+$/.test(cells[1]))
      .map(([name, rounds, tally, time, at, day]) => [name, { rounds, tally, time, at, day }]),
  )
}

// Rows as they come, so that a run that is broken off leaves what it has shown.
function writeEvidence() {
  const rows = SUITES.map(({ name, rounds: full }) => {
    const row = shown.get(name)
    if (row === undefined) return `| ${name} | – | not run yet | – | – | – |`
    const { rounds, tally, time, at, day } = row
    return `| ${name} | ${rounds} | ${tally} | ${time} | ${at} | ${day} |`
  })
  writeFileSync(
    evidence,
    [
      '# Evidence of the long run',
      '',
      'Written by `npm run test:long`, row by row: how many rounds were run, on which commit, on which day. Seeds are fixed in the suites.',
      '',
      '| suite | rounds | tests | time | commit | day |',
      '|---|---|---|---|---|---|',
      ...rows,
      '',
    ].join('\n'),
  )
}
