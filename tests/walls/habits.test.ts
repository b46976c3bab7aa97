/** The habits of the house are kept by the linter, and each of them turns red when it is dropped. */
import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const linter = new ESLint({ cwd: root })

async function rulesBrokenBy(text: string, path: string): Promise<(string | null)[]> {
  const [result] = await linter.lintText(text, { filePath: join(root, path) })
  return (result?.messages ?? []).map((message) => message.ruleId)
}

/** The rule with types needs a file that the compiler knows. */
function anyServerFile(): string {
  const name = readdirSync(join(root, 'server/print')).find((file) => file.endsWith('.ts'))
  return `server/print/${name}`
}

const long = (lines: number) => Array.from({ length: lines }, (_, at) => `  void ${at}`).join('\n')
const longFunction = `export function long(): void {\n${long(70)}\n}\n`

const slips: [refuses: string, rule: string, path: string, text: string][] = [
  ['any', '@typescript-eslint/no-explicit-any', 'core/score/planted.ts', 'export const a = (b: any) => b'],
  [
    'a silenced compiler',
    '@typescript-eslint/ban-ts-comment',
    'core/score/planted.ts',
    '// @ts-ignore\nexport const a = 1',
  ],
  ['eval', 'no-restricted-syntax', 'core/render/planted.ts', `export const a = eval('1')`],
  ['eval by another road', 'no-restricted-syntax', 'core/render/planted.ts', `export const a = globalThis.eval('1')`],
  [
    'functions made of text',
    'no-restricted-syntax',
    'core/render/planted.ts',
    `export const a = new Function('return 1')`,
  ],
  ['a default export', 'no-restricted-syntax', 'core/score/planted.ts', 'export default 1'],
  ['the process in the core', 'no-restricted-globals', 'core/score/planted.ts', 'export const a = process.env'],
  ['a clock in the core', 'no-restricted-syntax', 'core/score/planted.ts', 'export const a = new Date()'],
  ['a clock by another road', 'no-restricted-syntax', 'core/score/planted.ts', 'export const a = Date.now()'],
  ['chance in the core', 'no-restricted-syntax', 'core/score/planted.ts', 'export const a = Math.random()'],
  ['a console in a library', 'no-console', 'core/score/planted.ts', `console.log('a')`],
  ['a file of more than 400 lines', 'max-lines', 'tests/planted.test.ts', long(401)],
  ['a function of more than 60 lines', 'max-lines-per-function', 'core/score/planted.ts', longFunction],
  ['a file that is named after nothing', 'house/domain-names', 'core/score/utils.ts', 'export const a = 1'],
  ['a folder that is named after nothing', 'house/domain-names', 'core/helpers/money.ts', 'export const a = 1'],
  ['a name that is not kebab-case', 'house/domain-names', 'core/score/finalBand.ts', 'export const a = 1'],
  ['work left for later', 'no-warning-comments', 'core/score/planted.ts', '// TODO later\nexport const a = 1'],
  [
    'an answer that nobody awaits',
    '@typescript-eslint/no-floating-promises',
    anyServerFile(),
    'Promise.resolve(1)\nexport {}',
  ],
]

describe('the linter', () => {
  it.each(slips)('refuses %s', async (_, rule, path, text) => {
    expect(await rulesBrokenBy(text, path)).toContain(rule)
  })

  it('lets a plain module pass', async () => {
    const text = `import type { Issue } from '../errors/issue.ts'\n\nexport const first = (issues: Issue[]) => issues[0]\n`
    expect(await rulesBrokenBy(text, 'core/score/planted.ts')).toEqual([])
  })

  it('lets tests tell long stories', async () => {
    expect(await rulesBrokenBy(longFunction, 'tests/planted.test.ts')).toEqual([])
  })
})
