import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { projectRoot } from '../../server/plugins/project-root.ts'
import { FINDINGS_ZH, sayFinding } from '../../web/papers/finding-words.ts'

it('every fault of a wording or a Word file has its Chinese sentence on the page, the one of the list of codes', () => {
  const page = readFileSync(join(projectRoot(), 'docs/errors.md'), 'utf8')
  const part = page.slice(page.indexOf('## Errors of templates and printing'))
  const listed = [...part.matchAll(/^\| `([a-zA-Z.]+)` \| ([^|]+) \|/gm)].map(([, code = '', text = '']) => [
    code,
    text.trim(),
  ])
  expect(FINDINGS_ZH).toEqual(Object.fromEntries(listed))
})

it('what a fault names is told beside it', () => {
  const finding = { code: 'word.unknownName', message: 'there is no field “走访时刻”' }
  expect(sayFinding('zh-CN', finding)).toBe('没有这个字段：“走访时刻”')
  expect(sayFinding('en', finding)).toBe('there is no field “走访时刻”')
})
