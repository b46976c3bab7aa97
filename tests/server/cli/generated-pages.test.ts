/** The generated pages name everything that the definitions hold, and the same definitions always give the same pages. */
import { beforeAll, describe, expect, it } from 'vitest'
import { formReference } from '../../../server/cli/reference/form-reference.ts'
import { traceability } from '../../../server/cli/reference/traceability.ts'
import { loadRegistry } from '../../../server/plugins/load-registry.ts'

const { registry } = loadRegistry({ trusted: true })
let forms: string
let clauses: string

beforeAll(() => {
  forms = formReference(registry)
  clauses = traceability(registry)
}, 60_000)

/** The part of a page from a heading to the next of its rank. */
function part(page: string, heading: string): string {
  const [, after = ''] = page.split(`\n## ${heading}\n`)
  return after.split('\n## ')[0] ?? ''
}

describe('The form reference', () => {
  it.each(registry.forms().map(({ id, version }) => [id, version] as const))(
    'names every field of %s %i',
    (id, version) => {
      const told = part(forms, `${id} version ${version}`)
      const fields = registry.bundle(id, version)?.form.fields ?? []
      expect(fields.filter((field) => !told.includes(`| \`${field.pattern}\` |`))).toEqual([])
    },
  )

  it('lists every code that a form gives to a check, with its sentence', () => {
    const told = part(forms, 'Codes of checks')
    const checks = registry.forms().flatMap(({ id, version }) => registry.bundle(id, version)?.form.fields ?? [])
    const missing = checks
      .flatMap((field) => field.checks)
      .filter(
        (check) =>
          !told.includes(`| \`${check.code}\` | ${check.severity} | ${check.message.replaceAll('|', '\\|')} |`),
      )
    expect(missing).toEqual([])
  })
})

describe('The page from clause to proof', () => {
  it('has a row for every clause with each of its artefacts', () => {
    for (const clause of registry.clauses.flatMap(({ value }) => value.clauses)) {
      const row = clauses.split('\n').find((line) => line.startsWith(`| ${clause.id} |`)) ?? ''
      expect(clause.artefacts.filter((id) => !row.includes(id))).toEqual([])
    }
  })
})

describe('Both pages', () => {
  it('are the same for another reading of the same files', () => {
    const again = loadRegistry({ trusted: true }).registry
    expect(formReference(again)).toBe(forms)
    expect(traceability(again)).toBe(clauses)
  })

  it('keep their tables whole: each row has the cells of its head', () => {
    const cells = (line: string) => line.split(/(?<!\\)\|/).length
    const lines = `${forms}\n${clauses}`.split('\n')
    const broken = lines.filter(
      (line, n) =>
        line.startsWith('| ') && cells(line) !== cells(lines[n + 1] ?? '') && (lines[n + 1] ?? '').startsWith('|'),
    )
    expect(broken).toEqual([])
  })
})
