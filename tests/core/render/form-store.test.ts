/** The bridge to Formily: no expression and no path of ours ever reaches it, and fields are born on demand. */
import { Schema } from '@formily/json-schema'
import { describe, expect, it } from 'vitest'
import { createFormStore, guardFormily } from '../../../core/render/index.ts'
import { realBundle, realSession } from './real-forms.ts'

const EXPRESSION = '{{ (() => { globalThis.formilyRan = true; return 42 })() }}'

describe('Formily behind the renderer', () => {
  it('never runs an expression, wherever it is written', () => {
    guardFormily()
    const compiled = new Schema({ type: 'string', title: EXPRESSION, default: EXPRESSION }).compile({})
    expect(compiled.title).toBe(EXPRESSION)
    expect(compiled.default).toBe(EXPRESSION)
    expect('formilyRan' in globalThis).toBe(false)
  })

  it('keeps an answer that looks like an expression as the text it is', () => {
    const store = createFormStore(realSession(realBundle('CU-05')))
    store.watch('/facts', () => undefined)
    store.change('/facts', EXPRESSION)
    expect(store.live('/facts')?.value).toBe(EXPRESSION)
    expect('formilyRan' in globalThis).toBe(false)
  })

  it('gives Formily numbers for names, never a path of a definition', () => {
    const store = createFormStore(realSession(realBundle('CU-05')))
    for (const pointer of ['/facts', '/offender/gName', '/callAt']) {
      store.watch(pointer, () => undefined)
      store.change(pointer, 'x')
    }
    expect(Object.keys(store.form.fields).every((name) => /^f\d+$/.test(name))).toBe(true)
  })

  it('makes a field only for what was touched, changed or found wrong', () => {
    const store = createFormStore(realSession(realBundle('CU-05')))
    for (const { pattern } of store.session.bundle.form.fields) store.watch(pattern, () => undefined)
    expect(Object.keys(store.form.fields)).toHaveLength(0)
    store.touch('/callAt')
    expect(Object.keys(store.form.fields)).toHaveLength(1)
  })

  it('shows a fault only after the field was left or the form was handed in', () => {
    const store = createFormStore(realSession(realBundle('CU-05')))
    store.watch('/callAt', () => undefined)
    store.change('/stopped', true)
    expect(store.live('/callAt')?.selfErrors ?? []).toHaveLength(0)
    expect(store.revealAll().map((issue) => issue.path)).toContain('/callAt')
    expect(store.live('/callAt')?.selfErrors).toHaveLength(1)
  })

  it('keeps what the server found at its field until that field changes', () => {
    const store = createFormStore(realSession(realBundle('CU-05')))
    store.watch('/facts', () => undefined)
    store.change('/facts', '足够长的事实经过，超过十个字')
    store.pin([{ path: '/facts', code: 'server.says', severity: 'error', message: '请核对' }])
    expect(store.errors().map((issue) => issue.code)).toContain('server.says')
    store.change('/facts', '改过的事实经过，也超过十个字')
    expect(store.errors().map((issue) => issue.code)).not.toContain('server.says')
  })
})
