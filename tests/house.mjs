// Everything that can be told without running the product: types on every platform, habits, walls, definitions, drift.
// Two checks run side by side; each prints one line, and its full output when it fails.
import { spawn } from 'node:child_process'
import process from 'node:process'

const CHECKS = [
  ['types: server', 'npx tsc -p server/tsconfig.json'],
  ['types: core', 'npx tsc -p core/tsconfig.json'],
  ['types: render', 'npx tsc -p core/render/tsconfig.json'],
  ['types: web', 'npx tsc -p web/tsconfig.json'],
  ['types: tests', 'npx tsc -p tests/tsconfig.json'],
  ['habits', 'npx eslint .'],
  ['layout of the text', 'npx prettier --check --log-level warn .'],
  ['walls', 'npx depcruise --config .dependency-cruiser.cjs core server web plugins schemas'],
  ['definitions', 'node bin/tongbiao.mjs check'],
  ['generated types', 'node bin/tongbiao.mjs types --check'],
  ['generated pages', 'node bin/tongbiao.mjs docs --check'],
]

function run([name, command]) {
  const started = Date.now()
  return new Promise((done) => {
    const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('close', (code) => {
      const seconds = ((Date.now() - started) / 1000).toFixed(1)
      process.stdout.write(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)\n`)
      if (code !== 0) process.stdout.write(`${output}\n`)
      done(code === 0)
    })
  })
}

const waiting = [...CHECKS]
const results = []
async function worker() {
  for (let next = waiting.shift(); next; next = waiting.shift()) results.push(await run(next))
}
await Promise.all([worker(), worker()])
process.exitCode = results.every(Boolean) ? 0 : 1
