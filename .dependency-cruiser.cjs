// The borders of ARCHITECTURE.md. test/borders.test.ts holds them, and plants one breach of each rule to see it found.

const folder = (...names) => `^src/(${names.join('|')})/`
// The two programs put the parts together; nothing else opens a database or makes a Payload instance.
const BOOTSTRAP = ['^src/(server|cli)\\.ts$', '^src/(server|cli)/(main|boot|start|open)']
const FRAMEWORKS =
  '^node_modules/(payload|@payloadcms|next|react|react-dom|hono|@hono|mongodb|mongoose|libsql|@libsql|nodemailer|sharp)/'
const PAYLOAD = '^node_modules/(payload|@payloadcms/(db-mongodb|db-sqlite|drizzle))/'
const INPUT_OUTPUT =
  '^(node:)?(fs|net|http|https|http2|tls|dns|dgram|child_process|worker_threads|cluster|os|process|readline|async_hooks)(/|$)'
const typesAside = { dependencyTypesNot: ['type-only'] }

module.exports = {
  forbidden: [
    {
      name: 'domain-stands-alone',
      comment: 'The domain could be published alone: of ours it imports only itself.',
      severity: 'error',
      from: { path: folder('domain') },
      to: { path: '^(src|seed|test|scripts)/|^payload\\.config', pathNot: folder('domain') },
    },
    {
      name: 'domain-is-pure',
      comment:
        'No framework and no input or output in the domain and the policy: time, chance and text come as arguments.',
      severity: 'error',
      from: { path: folder('domain', 'policy') },
      to: { path: [FRAMEWORKS, INPUT_OUTPUT] },
    },
    {
      name: 'policy-knows-the-domain-only',
      severity: 'error',
      from: { path: folder('policy') },
      to: { path: '^(src|seed|test|scripts)/|^payload\\.config', pathNot: folder('domain', 'policy') },
    },
    {
      name: 'below-the-services',
      comment: 'What lies below the services knows none of the programs that use them.',
      severity: 'error',
      from: { path: folder('database', 'runtime', 'collections', 'fields', 'i18n', 'payload-internals') },
      to: { path: folder('site', 'admin', 'app', 'server', 'cli', 'jobs') },
    },
    {
      name: 'services-look-down',
      severity: 'error',
      from: { path: folder('services') },
      to: { path: folder('site', 'admin', 'app', 'server', 'cli', 'jobs') },
    },
    {
      name: 'services-take-types-of-collections',
      comment: 'Collections call services from their hooks; the other way only types.',
      severity: 'error',
      from: { path: folder('services') },
      to: { path: folder('collections'), ...typesAside },
    },
    {
      name: 'dtos-are-plain',
      comment: 'Pages and panel import DTOs, so a DTO brings nothing along but the domain.',
      severity: 'error',
      from: { path: '^src/services/dto/' },
      to: { path: ['^src/', FRAMEWORKS], pathNot: ['^src/services/dto/', folder('domain', 'i18n')], ...typesAside },
    },
    {
      name: 'programs-ask-services',
      comment: 'Site, panel, server, jobs and command line never reach the database past the services.',
      severity: 'error',
      from: { path: folder('site', 'admin', 'app', 'server', 'jobs', 'cli'), pathNot: BOOTSTRAP },
      to: { path: [folder('database'), PAYLOAD, '^node_modules/(mongodb|mongoose|libsql|@libsql)/'], ...typesAside },
    },
    {
      name: 'site-renders-what-it-is-given',
      comment: 'Components take DTOs: of the services they know those, and types.',
      severity: 'error',
      from: { path: folder('site') },
      to: {
        path: folder(
          'services',
          'collections',
          'policy',
          'runtime',
          'server',
          'admin',
          'cli',
          'jobs',
          'payload-internals',
        ),
        pathNot: '^src/services/dto/',
        ...typesAside,
      },
    },
    {
      name: 'panel-calls-payload-awards',
      comment:
        'Next bundles the panel apart from the server: an imported service would be a second copy with its own state.',
      severity: 'error',
      from: { path: folder('admin', 'app') },
      to: {
        path: folder('services', 'runtime', 'server', 'cli', 'jobs'),
        pathNot: '^src/services/dto/',
        ...typesAside,
      },
    },
    {
      name: 'panel-and-site-share-no-components',
      severity: 'error',
      from: { path: folder('admin', 'app') },
      to: { path: folder('site') },
    },
    {
      name: 'config-reaches-no-page',
      comment: 'next build refuses what renders pages in anything that payload.config.ts reaches.',
      severity: 'error',
      from: { path: '^payload\\.config\\.ts$' },
      to: { path: ['^src/site/', '^node_modules/react-dom/server', '\\.css$'], reachable: true },
    },
    {
      name: 'tests-and-seed-stay-outside',
      comment: 'The product runs without its tests; only the programs load the demo.',
      severity: 'error',
      from: { path: '^src/', pathNot: [folder('cli', 'server'), ...BOOTSTRAP] },
      to: { path: '^(test|seed|scripts)/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: { path: '^(src|seed)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-imported-that-is-not-there',
      severity: 'error',
      from: { path: '^(src|seed|payload\\.config)' },
      to: { couldNotResolve: true, pathNot: '^@payload-config$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.next|data|media)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
}
