type Units = Record<string, { files: string; but?: readonly string[]; may: readonly string[] }>;

/**
 * Who may import whom, as the linter reads it: by folder and, inside an area of use, by suffix.
 *
 * `types:x` allows `import type` alone. What isn't listed is forbidden. `but` takes files out of `files` that belong to
 * another unit. Tests are outside.
 */
export const units = {
  kernel: { files: 'src/kernel/**', may: [] },
  tlog: { files: 'src/tlog/**', may: ['kernel'] },
  formats: { files: 'src/formats/**', may: ['kernel', 'tlog'] },
  platform: { files: 'src/platform/**', may: ['kernel', 'platform'] },
  policy: { files: 'src/policy/**', may: ['kernel'] },
  screening: { files: 'src/screening/*', may: ['kernel', 'detectors'] },
  detectors: { files: 'src/screening/*/**', may: ['kernel', 'detectors'] },
  domain: {
    files: 'src/domain/*/**',
    may: ['kernel', 'tlog', 'formats', 'platform', 'policy', 'screening', 'types:domain'],
  },
  connectors: { files: 'src/connectors/*/**', may: ['kernel', 'platform', 'connectors'] },
  steps: {
    files: 'src/app/steps/*',
    may: [
      'kernel',
      'tlog',
      'formats',
      'platform',
      'policy',
      'screening',
      'domain',
      'steps',
      'jobs',
      'types:connectors',
    ],
  },
  flow: { files: 'src/app/flow.ts', may: ['kernel', 'platform', 'policy', 'domain', 'steps'] },
  registry: { files: 'src/app/registry.ts', may: ['flow', '*.flow'] },
  '*.flow': {
    files: 'src/app/*/*.flow.ts',
    may: [
      'kernel',
      'tlog',
      'formats',
      'platform',
      'policy',
      'screening',
      'domain',
      'steps',
      'flow',
      'jobs',
      'types:connectors',
    ],
  },
  '*.read': {
    files: 'src/app/*/*.read.ts',
    may: ['kernel', 'tlog', 'formats', 'platform', 'policy', 'screening', 'types:domain'],
  },
  '*.screen': { files: 'src/app/*/*.screen.tsx', may: ['kernel', 'ui', 'paths', 'types:*.read'] },
  view: {
    files: 'src/app/*/*.tsx',
    but: ['src/app/*/*.screen.tsx', 'src/app/*/{routes,*-routes,*-door}.tsx'],
    may: ['kernel', 'ui', 'paths', 'types:*.read'],
  },
  routes: {
    files: 'src/app/*/{routes,*-routes,*-door}.tsx',
    may: [
      'kernel',
      'platform',
      'ui',
      'paths',
      'door',
      'routes',
      '*.flow',
      '*.read',
      '*.screen',
      'types:flow',
      'types:steps',
    ],
  },
  part: {
    files: 'src/app/*/*.ts',
    but: ['src/app/steps/**', 'src/app/*/*.flow.ts', 'src/app/*/*.read.ts', 'src/app/*/paths.ts'],
    may: ['kernel', 'policy', 'paths', 'types:platform', 'types:*.read'],
  },
  paths: { files: 'src/app/*/paths.ts', may: [] },
  door: { files: 'src/app/door.tsx', may: ['kernel', 'platform', 'ui', 'paths', 'types:steps', 'types:flow'] },
  islands: { files: 'src/app/*/islands/*', may: ['kernel', 'screening', 'paths'] },
  jobs: { files: 'src/jobs/*', may: ['kernel', 'platform'] },
  ui: { files: 'src/ui/**', may: ['kernel', 'ui'] },
  worker: {
    files: 'src/worker/*',
    may: [
      'kernel',
      'tlog',
      'formats',
      'platform',
      'policy',
      'domain',
      'steps',
      'flow',
      '*.flow',
      'registry',
      'jobs',
      'types:connectors',
    ],
  },
  cli: {
    files: 'src/cli/*',
    may: [
      'kernel',
      'tlog',
      'formats',
      'platform',
      'policy',
      'screening',
      'domain',
      'flow',
      '*.flow',
      '*.read',
      'jobs',
      'types:connectors',
    ],
  },
  main: {
    files: 'src/main/**',
    may: [
      'kernel',
      'tlog',
      'formats',
      'platform',
      'policy',
      'screening',
      'domain',
      'connectors',
      'flow',
      'registry',
      'door',
      'routes',
      'steps',
      '*.flow',
      '*.read',
      'jobs',
      'worker',
      'cli',
      'ui',
      'main',
    ],
  },
} as const satisfies Units;

/**
 * How each unit is named in an import: the front door, and inside an area the neighbour's suffix. Parts and views
 * have no name of their own: what an area's files share is any file beside them, with no more power than they have.
 */
export const doors: Record<Exclude<keyof typeof units, 'part' | 'view'>, string> = {
  kernel: '^#kernel/',
  tlog: '^#tlog$',
  formats: '^#formats/',
  platform: '^#platform/',
  policy: '^#policy$',
  screening: '^#screening$',
  detectors: '^#screening/',
  domain: '^#domain/',
  connectors: '^#connectors/',
  steps: '^(#|\\./)steps/',
  flow: '^(#flow|\\./flow\\.ts)$',
  registry: '^(#registry|\\./registry\\.ts)$',
  '*.flow': '(^#app/.*|^\\./([^/]+/)?[^/]+)\\.flow(\\.ts)?$',
  '*.read': '(^#app/.*|^\\./([^/]+/)?[^/]+)\\.read(\\.ts)?$',
  '*.screen': '^\\./([^/]+/)?[^/]+\\.screen\\.tsx$',
  routes: '(^#app/[^.]+$|^\\./([^/]+/)?(routes|[^/]+-routes|[^/]+-door)\\.tsx$)',
  paths: '^(#paths/|\\./([^/]+/)?paths\\.ts$)',
  door: '^(#door|\\./door\\.tsx)$',
  islands: '^\\./([^/]+/)?islands/',
  jobs: '^#jobs/',
  ui: '^#ui/',
  worker: '^#worker$',
  cli: '^#cli/',
  main: '^#main/',
};

type Owners = readonly (keyof typeof units)[];

const PAGES: Owners = ['routes', 'door', 'ui', '*.screen', 'view', 'main', 'islands'];
const MACHINE: Owners = ['platform', 'policy', 'tlog', 'formats', 'cli', 'main'];

/** Packages, with all that lies below their names, that only some units may know. */
export const packages: Record<string, Owners> = {
  '@atproto/api': ['connectors'],
  '@better-auth': ['platform'],
  '@better-fetch/fetch': ['platform'],
  '@cedar-policy/cedar-wasm': ['policy'],
  '@hono/node-server': ['main'],
  'better-auth': ['platform'],
  'better-call': ['platform'],
  'csv-parse': ['platform'],
  eld: ['platform'],
  fflate: ['policy', 'formats'],
  hono: PAGES,
  kysely: ['platform', 'domain', 'steps', '*.read'],
  nodemailer: ['platform'],
  pdfkit: ['formats'],
  pg: ['platform'],
  'pg-boss': ['platform'],
  sharp: ['platform'],
  'temporal-polyfill': ['kernel'],
  warcio: ['formats'],
  yaml: ['policy'],
  'node:child_process': MACHINE,
  'node:dns': ['platform'],
  'node:fs': MACHINE,
  'node:http': ['platform'],
  'node:https': ['platform'],
  'node:module': ['platform', 'formats'],
  'node:tls': ['platform'],
};

/** Exports that hand out power, and the one unit that may take them. */
export const guarded: { from: string; name: string; unit: keyof typeof units }[] = [
  { from: '#policy', name: 'issuePermit', unit: 'steps' },
  { from: '#platform/db', name: 'postgres', unit: 'main' },
  { from: '#platform/db', name: 'databaseOf', unit: 'main' },
  { from: '#platform/db', name: 'contextOf', unit: 'main' },
  { from: '#platform/database', name: 'openDatabase', unit: 'main' },
  { from: '#platform/vault', name: 'open', unit: 'main' },
  { from: '#platform/vault-keys', name: 'openKeys', unit: 'main' },
];
