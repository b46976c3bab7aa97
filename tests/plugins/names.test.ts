/** A worker never meets a bare code: what tasks ask for and whom they reach has a name in both languages. */
import { describe, expect, it } from 'vitest'
import { isJsonObject } from '../../core/model/json.ts'
import { loadRegistry } from '../../server/plugins/load-registry.ts'
import { shownNames } from '../../server/services/shown-names.ts'

const { registry } = loadRegistry()

/** Values of this key, at any depth, in whatever the plugins define. */
function valuesOf(key: string, value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((entry) => valuesOf(key, entry))
  if (!isJsonObject(value)) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    name === key ? [inner].flat().filter((entry) => typeof entry === 'string') : valuesOf(key, inner),
  )
}

const defined = [
  ...[...registry.instruments.values(), ...registry.decisions.values()].map(({ value }) => value as unknown),
  ...registry.forms().map(({ head }) => head as unknown),
]

describe.each(['zh-CN', 'en'] as const)('In %s', (lang) => {
  const names = shownNames(registry, lang)
  const isNamed = (text: string | undefined): boolean =>
    text !== undefined && (lang === 'zh-CN' || !/\p{Script=Han}/u.test(text))

  it('each kind of work of a task has a name', () => {
    const codes = [...new Set(valuesOf('what', defined))]
    expect(codes.length).toBeGreaterThan(30)
    expect(codes.filter((code) => !isNamed(names.work[code]))).toEqual([])
  })

  it('everybody whom a task reaches has a name', () => {
    const codes = [...new Set(valuesOf('to', defined).filter((code) => /^[A-Za-z_]+$/.test(code)))]
    expect(codes.length).toBeGreaterThan(15)
    expect(codes.filter((code) => !isNamed(names.offices[code]))).toEqual([])
  })

  it('each form and document has a title', () => {
    const titles = { ...names.forms, ...names.documents }
    expect(Object.entries(titles).filter(([, title]) => !isNamed(title))).toEqual([])
  })
})
