/**
 * The walls of the house: who may import whom. docs/architecture.md draws them, tests/walls/ plants a breach of
 * each rule and expects red. Paths are relative to the root of the repository.
 */

/** Floors of the core from the ground up. A room sees the floors below, never its neighbours, never upwards. */
const floors = [
  ['errors'],
  ['model'],
  ['feel', 'calendar', 'store'],
  ['answers'],
  ['compile', 'validate', 'score', 'decide', 'questionnaire', 'workflow', 'document', 'sync'],
  ['registry'],
  ['engine'],
  ['burden', 'cases', 'design'],
  ['render'],
]

/** What the pure core may take from the registry of packages; everything else stays outside. */
const pureLibraries = '(ajv|decimal\\.js|handlebars|hast-util-[a-z-]+|@types/hast|hast)'

const serverLibraries =
  '(express|express-rate-limit|helmet|pino|lowdb|esbuild|vite|handlebars|json-schema-to-typescript|@node-rs/[^/]+|@myriaddreamin/[^/]+)'

const browserLibraries = '(react|react-dom|@formily/[^/]+|@dnd-kit/[^/]+)'

/** Where the product starts. What none of these reaches is dead. */
const entrances = [
  '^server/cli/main\\.ts$',
  '^server/.*worker\\.ts$',
  '^web/[^/]+/main\\.tsx?$',
  '^web/.*worker\\.ts$',
  '^web/vite\\.config\\.ts$',
]

const packageNamed = (names) => `node_modules/${names}/`

function rule(name, comment, from, to) {
  return { name, comment, severity: 'error', from, to }
}

const floorRules = floors.flatMap((rooms, height) =>
  rooms.map((room) => {
    const below = floors.slice(0, height).flat()
    const allowed = [...below, room].join('|')
    return rule(
      `core-floor-${room}`,
      `core/${room} imports only itself and the floors below: ${below.join(', ') || 'none'}.`,
      { path: `^core/${room}/` },
      { path: '^core/', pathNot: `^core/(${allowed})/` },
    )
  }),
)

const coreRules = [
  ...floorRules,
  rule(
    'core-has-named-rooms',
    'A new folder of the core is given its floor here, before anything imports it.',
    { path: '^core/', pathNot: `^core/(${floors.flat().join('|')})/` },
    { path: '.' },
  ),
  rule(
    'core-imports-nobody',
    'The core is the ground: it knows neither server, web, plugins, schemas nor tests.',
    { path: '^core/' },
    { path: '^(server|web|plugins|schemas|tests|templates|bin)/' },
  ),
  rule(
    'core-has-no-node',
    'The core runs in browser and server alike: no Node builtins, rendering included.',
    { path: '^core/' },
    { dependencyTypes: ['core'] },
  ),
  rule(
    'core-has-few-libraries',
    'The pure core takes only the libraries named here; React and Formily live in core/render.',
    { path: '^core/', pathNot: '^core/render/' },
    { path: 'node_modules/', pathNot: packageNamed(pureLibraries) },
  ),
  rule(
    'render-has-browser-libraries',
    'core/render takes React and Formily, nothing of a server.',
    { path: '^core/render/' },
    { path: 'node_modules/', pathNot: packageNamed(`(@types/)?${browserLibraries}`) },
  ),
]

const pluginRules = [
  rule(
    'plugins-are-data',
    'A plugin holds definitions and templates; the loader refuses code in it (docs/adr/0008).',
    { path: '^plugins/' },
    { path: '.' },
  ),
]

const webRules = [
  rule(
    'web-sees-core-only',
    'The web apps know the core and themselves; everything else comes over HTTP.',
    { path: '^web/' },
    {
      path: '^(server|schemas|tests|templates|bin|plugins)/',
      pathNot: '^schemas/types/',
    },
  ),
  rule(
    'web-has-no-node',
    'The web apps run in a browser; only their build runs in Node.',
    { path: '^web/', pathNot: '^web/vite\\.config\\.ts$' },
    { dependencyTypes: ['core'] },
  ),
  rule(
    'web-has-no-server-libraries',
    'Libraries of the server have no place on a phone.',
    { path: '^web/', pathNot: '^web/vite\\.config\\.ts$' },
    { path: packageNamed(serverLibraries) },
  ),
]

const serverRules = [
  rule(
    'server-does-not-render',
    'The server knows the core, not its React half.',
    { path: '^server/' },
    { path: ['^core/render/', packageNamed(browserLibraries)] },
  ),
  rule('server-does-not-see-web', 'Server and web meet over HTTP only.', { path: '^server/' }, { path: '^web/' }),
  rule(
    'server-loads-plugins-as-data',
    'Plugin folders are found and read at start, never imported by name.',
    { path: '^server/' },
    { path: '^plugins/' },
  ),
  rule(
    'resources-go-through-services',
    'A resource speaks HTTP and calls a service; of the core it knows only shapes and errors.',
    { path: '^server/resources/' },
    { path: ['^core/', '^server/store/'], pathNot: '^core/(errors|model)/' },
  ),
  rule(
    'services-know-no-http',
    'A service is the same for page, machine and command: no HTTP, no resources.',
    { path: '^server/services/' },
    { path: ['^server/(http|resources|cli)/', '^server/main\\.ts$', packageNamed('(@types/)?express')] },
  ),
  rule(
    'only-the-root-names-an-adapter',
    'server/main.ts and server/cli choose the store; everyone else knows the port.',
    { path: '^(server|web|core|plugins|schemas)/', pathNot: ['^server/main\\.ts$', '^server/cli/', '^server/store/'] },
    { path: '^server/store/' },
  ),
  rule(
    'adapters-never-see-each-other',
    'What two adapters share lies in server/store/shared.',
    { path: '^server/store/([^/]+)/' },
    { path: '^server/store/', pathNot: '^server/store/($1|shared)/' },
  ),
  rule(
    'adapters-know-the-port',
    'An adapter implements the port; it knows no engine, no service and no HTTP.',
    { path: '^server/store/' },
    { path: ['^server/', '^core/'], pathNot: ['^server/store/', '^core/(store|errors|model)/'] },
  ),
  rule(
    'nobody-imports-the-root',
    'The composition root and the commands are where imports begin.',
    { path: '^(server|web|core|plugins|schemas)/', pathNot: '^server/cli/' },
    { path: '^server/(main\\.ts$|cli/)' },
  ),
]

const everywhere = [
  rule('no-cycles', 'No module may reach itself, by type imports neither.', {}, { circular: true }),
  rule('no-unresolved', 'Every import names a file that is there, with its extension.', {}, { couldNotResolve: true }),
  rule(
    'no-undeclared-packages',
    'Every package is declared in package.json.',
    {},
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], pathNot: 'node_modules/@types/' },
  ),
  rule(
    'product-needs-no-development-packages',
    'What ships runs after an install without development packages.',
    { path: '^(core|server|web|plugins|schemas)/', pathNot: '^web/vite\\.config\\.ts$' },
    { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/@types/' },
  ),
  rule(
    'product-does-not-import-tests',
    'Tests know the product, the product knows no tests.',
    { path: '^(core|server|web|plugins|schemas)/' },
    { path: '^tests/' },
  ),
  rule(
    'no-orphans',
    'A module that imports nothing and is imported by nobody is dead.',
    { orphan: true, path: '^(core|server|web|plugins|schemas)/', pathNot: ['\\.gen\\.ts$', ...entrances] },
    {},
  ),
  rule(
    'no-dead-modules',
    'Every module of the product is reached from an entrance.',
    { path: entrances },
    {
      path: '^(core|server|web|plugins|schemas)/',
      pathNot: ['\\.gen\\.ts$', '\\.json$', ...entrances],
      reachable: false,
    },
  ),
]

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [...coreRules, ...pluginRules, ...webRules, ...serverRules, ...everywhere],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|data)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
}
