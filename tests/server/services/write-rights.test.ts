import { describe, expect, it } from 'vitest'
import type { Issue } from '../../../core/errors/issue.ts'
import { loadRegistry } from '../../../server/plugins/load-registry.ts'
import { standsInTheWay } from '../../../server/services/write-rights.ts'

const bundle = loadRegistry({ trusted: true }).registry.bundle('LB-04')
if (bundle === null) throw new Error('no form')
const { form } = bundle
const cm = { id: 'cm', role: 'CM', area: '341399100201' } as never

const missing = (path: string): Issue => ({ path, code: 'field.required', severity: 'error', message: path }) as Issue
const wrong = (path: string): Issue => ({ ...missing(path), code: 'date.future' }) as Issue
const assessed = (...issues: Issue[]) => ({ full: { issues } }) as never
const paths = (issues: Issue[]) => issues.map(({ path }) => path)

describe('A record that is changed', () => {
  it('is refused for what is missing now and was there before', () => {
    const found = standsInTheWay(cm, bundle, assessed(missing('/visitAt')), { issues: [] })
    expect(paths(found)).toEqual(['/visitAt'])
  })

  it('may stay incomplete where it was, so that somebody else can put another answer right', () => {
    const before = { issues: [missing('/visitAt')] }
    expect(standsInTheWay(cm, bundle, assessed(missing('/visitAt')), before)).toEqual([])
  })

  it('is refused for what is wrong, whether it was wrong before or not', () => {
    const before = { issues: [wrong('/visitAt')] }
    expect(paths(standsInTheWay(cm, bundle, assessed(wrong('/visitAt')), before))).toEqual(['/visitAt'])
  })

  it('is new when nothing stood before: then nothing that is asked of the worker may be missing', () => {
    const asked = form.fields.find(({ pattern }) => pattern === '/mode')
    expect(asked).toBeDefined()
    expect(paths(standsInTheWay(cm, bundle, assessed(missing('/mode')), null))).toEqual(['/mode'])
  })
})
