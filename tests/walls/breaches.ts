/** One planted breach, or more, for each wall: which modules are added to the sound house and which rule must see it. */
import type { House } from './small-house.ts'

export interface PlantedBreach {
  rule: string
  /** Ends the sentence "the house refuses …". */
  refuses: string
  planted: House
}

const upwards: [room: string, sees: string][] = [
  ['errors', 'core/model/plan.ts'],
  ['model', 'core/feel/run.ts'],
  ['feel', 'core/calendar/due.ts'],
  ['calendar', 'core/store/port.ts'],
  ['store', 'core/answers/levels.ts'],
  ['answers', 'core/compile/form.ts'],
  ['compile', 'core/validate/validate.ts'],
  ['validate', 'core/score/score.ts'],
  ['score', 'core/decide/decide.ts'],
  ['decide', 'core/engine/assess.ts'],
  ['questionnaire', 'core/workflow/advance.ts'],
  ['workflow', 'core/document/model.ts'],
  ['document', 'core/registry/registry.ts'],
  ['sync', 'core/registry/registry.ts'],
  ['registry', 'core/engine/assess.ts'],
  ['engine', 'core/cases/run-case.ts'],
  ['cases', 'core/render/form-view.tsx'],
  ['design', 'core/render/form-view.tsx'],
  ['burden', 'core/render/form-view.tsx'],
]

const floorBreaches = upwards.map(([room, sees]): PlantedBreach => ({
  rule: `core-floor-${room}`,
  refuses: `core/${room} that looks at ${sees}`,
  planted: { [`core/${room}/planted.ts`]: [`type ${sees}`] },
}))

const coreBreaches: PlantedBreach[] = [
  ...floorBreaches,
  {
    rule: 'core-floor-render',
    refuses: 'core/render that looks into a folder without a floor',
    planted: { 'core/render/planted.ts': ['core/extras/planted.ts'], 'core/extras/planted.ts': [] },
  },
  {
    rule: 'core-has-named-rooms',
    refuses: 'a folder of the core without a floor',
    planted: { 'core/extras/planted.ts': ['core/errors/issue.ts'] },
  },
  {
    rule: 'core-imports-nobody',
    refuses: 'a core that knows the server',
    planted: { 'core/engine/planted.ts': ['type server/services/visits.ts'] },
  },
  {
    rule: 'core-imports-nobody',
    refuses: 'a core that names a plugin',
    planted: { 'core/score/planted.ts': ['plugins/medical/planted-rates.ts'], 'plugins/medical/planted-rates.ts': [] },
  },
  {
    rule: 'core-has-no-node',
    refuses: 'a core that reads files',
    planted: { 'core/registry/planted.ts': ['node:fs'] },
  },
  {
    rule: 'core-has-no-node',
    refuses: 'rendering that asks Node for paths',
    planted: { 'core/render/planted.tsx': ['node:path'] },
  },
  {
    rule: 'core-has-few-libraries',
    refuses: 'React in the pure core',
    planted: { 'core/questionnaire/planted.ts': ['react'] },
  },
  {
    rule: 'render-has-browser-libraries',
    refuses: 'a server library in rendering',
    planted: { 'core/render/planted.tsx': ['express'] },
  },
]

const pluginBreaches: PlantedBreach[] = [
  {
    rule: 'plugins-are-data',
    refuses: 'a plugin with code in it',
    planted: { 'plugins/medical/planted.ts': ['core/model/plan.ts'] },
  },
]

const webBreaches: PlantedBreach[] = [
  {
    rule: 'web-sees-core-only',
    refuses: 'a web app that imports the server',
    planted: { 'web/api/planted.ts': ['type server/services/visits.ts'] },
  },
  {
    rule: 'web-sees-core-only',
    refuses: 'a web app that names a plugin',
    planted: { 'web/field/planted.ts': ['plugins/medical/planted-rates.ts'], 'plugins/medical/planted-rates.ts': [] },
  },
  {
    rule: 'web-has-no-node',
    refuses: 'a web app that needs Node',
    planted: { 'web/offline/planted.ts': ['node:crypto'] },
  },
  {
    rule: 'web-has-no-server-libraries',
    refuses: 'a server library on the phone',
    planted: { 'web/offline/planted.ts': ['lowdb'] },
  },
]

const serverBreaches: PlantedBreach[] = [
  {
    rule: 'server-does-not-render',
    refuses: 'a server that renders',
    planted: { 'server/print/planted.ts': ['core/render/form-view.tsx'] },
  },
  {
    rule: 'server-does-not-render',
    refuses: 'a server that imports React',
    planted: { 'server/print/planted.ts': ['react'] },
  },
  {
    rule: 'server-does-not-see-web',
    refuses: 'a server that imports the web app',
    planted: { 'server/http/planted.ts': ['web/api/client.ts'] },
  },
  {
    rule: 'server-loads-plugins-as-data',
    refuses: 'a server that imports a plugin by name',
    planted: { 'server/plugins/planted.ts': ['plugins/custody/planted.ts'], 'plugins/custody/planted.ts': [] },
  },
  {
    rule: 'resources-go-through-services',
    refuses: 'a resource that runs the engine',
    planted: { 'server/resources/planted.ts': ['core/engine/assess.ts'] },
  },
  {
    rule: 'resources-go-through-services',
    refuses: 'a resource that opens the store port',
    planted: { 'server/resources/planted.ts': ['type core/store/port.ts'] },
  },
  {
    rule: 'services-know-no-http',
    refuses: 'a service that speaks HTTP',
    planted: { 'server/services/planted.ts': ['type express'] },
  },
  {
    rule: 'services-know-no-http',
    refuses: 'a service that calls a resource',
    planted: { 'server/services/planted.ts': ['server/resources/visits.ts'] },
  },
  {
    rule: 'only-the-root-names-an-adapter',
    refuses: 'a service that names an adapter',
    planted: { 'server/services/planted.ts': ['type server/store/lowdb/open.ts'] },
  },
  {
    rule: 'adapters-never-see-each-other',
    refuses: 'an adapter that leans on another',
    planted: { 'server/store/postgres/planted.ts': ['server/store/lowdb/open.ts'] },
  },
  {
    rule: 'adapters-know-the-port',
    refuses: 'an adapter that runs the engine',
    planted: { 'server/store/lowdb/planted.ts': ['core/engine/assess.ts'] },
  },
  {
    rule: 'nobody-imports-the-root',
    refuses: 'a service that imports the composition root',
    planted: { 'server/services/planted.ts': ['server/main.ts'] },
  },
]

const commonBreaches: PlantedBreach[] = [
  {
    rule: 'no-cycles',
    refuses: 'two modules that know each other by types alone',
    planted: {
      'core/score/planted.ts': ['type core/score/planted-twin.ts'],
      'core/score/planted-twin.ts': ['type core/score/planted.ts'],
    },
  },
  {
    rule: 'no-unresolved',
    refuses: 'an import of a file that is not there',
    planted: { 'server/jobs/planted.ts': ['server/jobs/gone.ts'] },
  },
  {
    rule: 'no-undeclared-packages',
    refuses: 'a package that package.json does not declare',
    planted: { 'server/jobs/planted.ts': ['stray'] },
  },
  {
    rule: 'product-needs-no-development-packages',
    refuses: 'a development package in the product',
    planted: { 'server/jobs/planted.ts': ['vitest'] },
  },
  {
    rule: 'product-does-not-import-tests',
    refuses: 'a product that imports its tests',
    planted: { 'server/jobs/planted.ts': ['tests/scenario.ts'] },
  },
  { rule: 'no-orphans', refuses: 'a module that stands alone', planted: { 'core/score/planted.ts': [] } },
  {
    rule: 'no-dead-modules',
    refuses: 'a module that no entrance reaches',
    planted: { 'core/score/planted.ts': ['core/errors/issue.ts'] },
  },
]

/** All breaches; each has files of its own, so that one house can hold them all and each is found by its file. */
export const plantedBreaches = [
  ...coreBreaches,
  ...pluginBreaches,
  ...webBreaches,
  ...serverBreaches,
  ...commonBreaches,
].map(numbered)

function numbered({ planted, ...breach }: PlantedBreach, at: number): PlantedBreach {
  const renamed = (path: string) => path.replace('planted', `planted-${at}`)
  const files = Object.entries(planted).map(([path, imports]) => [renamed(path), imports.map(renamed)])
  return { ...breach, planted: Object.fromEntries(files) }
}
