/**
 * A house of the same plan with one small module a room, so that a planted breach is the only thing wrong in it.
 * Each module is a list of what it imports; the sources are written from that into a temporary folder.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'

/** Module path → what it imports: paths from the root, `node:` builtins, package names, or `type ` before any of them. */
export type House = Readonly<Record<string, readonly string[]>>

export const soundHouse: House = {
  'core/errors/issue.ts': [],
  'core/model/plan.ts': ['core/errors/issue.ts'],
  'core/feel/run.ts': ['core/model/plan.ts', 'decimal.js'],
  'core/calendar/due.ts': ['core/model/plan.ts'],
  'core/store/port.ts': ['type core/errors/issue.ts'],
  'core/answers/levels.ts': ['core/feel/run.ts'],
  'core/compile/form.ts': ['core/answers/levels.ts'],
  'core/validate/validate.ts': ['core/answers/levels.ts', 'ajv'],
  'core/score/score.ts': ['core/feel/run.ts'],
  'core/decide/decide.ts': ['core/feel/run.ts'],
  'core/questionnaire/generate.ts': ['core/calendar/due.ts'],
  'core/workflow/advance.ts': ['core/calendar/due.ts'],
  'core/document/model.ts': ['core/model/plan.ts'],
  'core/registry/registry.ts': ['core/compile/form.ts'],
  'core/engine/assess.ts': [
    'core/registry/registry.ts',
    'core/validate/validate.ts',
    'core/score/score.ts',
    'core/decide/decide.ts',
    'core/questionnaire/generate.ts',
    'core/workflow/advance.ts',
    'core/document/model.ts',
  ],
  'core/cases/run-case.ts': ['core/engine/assess.ts'],
  'core/render/form-view.tsx': ['core/engine/assess.ts', 'core/render/kit/index.ts', 'react'],
  'core/render/kit/index.ts': [],
  'schemas/types/facts.gen.ts': [],
  'web/field/main.tsx': ['core/render/form-view.tsx', 'web/api/client.ts', 'type schemas/types/facts.gen.ts', 'react'],
  'web/api/client.ts': ['core/model/plan.ts'],
  'server/main.ts': ['server/store/lowdb/open.ts', 'server/http/routes.ts', 'node:fs'],
  'server/cli/main.ts': [
    'server/main.ts',
    'server/cli/migrate.ts',
    'server/store/lowdb/open.ts',
    'server/services/visits.ts',
    'core/cases/run-case.ts',
  ],
  'server/http/routes.ts': ['server/resources/visits.ts', 'express'],
  'server/resources/visits.ts': ['server/services/visits.ts', 'core/errors/issue.ts'],
  'server/services/visits.ts': ['core/engine/assess.ts', 'type core/store/port.ts'],
  'server/store/lowdb/open.ts': ['core/store/port.ts', 'server/store/shared/journal.ts', 'lowdb'],
  'server/store/postgres/open.ts': ['server/store/shared/journal.ts'],
  'server/store/shared/journal.ts': ['node:fs'],
  'server/cli/migrate.ts': ['server/store/postgres/open.ts'],
  'tests/scenario.ts': ['server/services/visits.ts', 'vitest'],
}

const packages = {
  dependencies: ['react', 'express', 'lowdb', 'ajv', 'decimal.js'],
  devDependencies: ['vitest'],
  undeclared: ['stray'],
}

/** Writes the house with the planted modules (which replace those of the same path) and hands its root to `visit`. */
export async function withHouse<R>(planted: House, visit: (root: string) => Promise<R>): Promise<R> {
  const root = await mkdtemp(join(tmpdir(), 'tongbiao-house-'))
  try {
    const files = { ...packageFiles(), ...sources({ ...soundHouse, ...planted }) }
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, path)), { recursive: true })
      await writeFile(join(root, path), text)
    }
    return await visit(root)
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}

function sources(house: House): Record<string, string> {
  return Object.fromEntries(
    Object.entries(house).map(([path, imports]) => {
      const lines = imports.map((target, at) => importLine(path, target, at))
      return [path, [...lines, `export const here = '${path}'`, ''].join('\n')]
    }),
  )
}

function importLine(path: string, target: string, at: number): string {
  const typeOnly = target.startsWith('type ')
  const name = typeOnly ? target.slice('type '.length) : target
  const isOurs = /\.(ts|tsx)$/.test(name)
  const specifier = isOurs ? asRelative(relative(dirname(path), name)) : name
  return typeOnly
    ? `import type { here as Seen${at} } from '${specifier}'`
    : `import * as seen${at} from '${specifier}'\nvoid seen${at}`
}

function asRelative(path: string): string {
  return path.startsWith('.') ? path : `./${path}`
}

function packageFiles(): Record<string, string> {
  const versions = (names: string[]) => Object.fromEntries(names.map((name) => [name, '1.0.0']))
  const manifest = {
    name: 'house',
    type: 'module',
    dependencies: versions(packages.dependencies),
    devDependencies: versions(packages.devDependencies),
  }
  const installed = Object.values(packages)
    .flat()
    .flatMap((name) => [
      [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' })],
      [`node_modules/${name}/index.js`, 'export const here = true\n'],
    ])
  return {
    'package.json': JSON.stringify(manifest),
    'plugins/medical/plugin.json': '{}',
    ...Object.fromEntries(installed),
  }
}
