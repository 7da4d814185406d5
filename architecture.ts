/**
 * Who may import whom, as the linter reads it: by folder and, inside an area of use, by suffix.
 *
 * `types:x` allows `import type` alone. What isn't listed is forbidden. Tests are outside.
 */
export const units = {
  kernel: { files: 'src/kernel/**', may: [] },
  tlog: { files: 'src/tlog/**', may: ['kernel'] },
  formats: { files: 'src/formats/**', may: ['kernel', 'tlog'] },
  platform: { files: 'src/platform/**', may: ['kernel', 'platform'] },
  policy: { files: 'src/policy/**', may: ['kernel'] },
  screening: { files: 'src/screening/**', may: ['kernel'] },
  domain: {
    files: 'src/domain/*/**',
    may: ['kernel', 'tlog', 'formats', 'platform', 'policy', 'screening', 'types:domain'],
  },
  connectors: { files: 'src/connectors/*/**', may: ['kernel', 'platform', 'connectors'] },
  steps: {
    files: 'src/app/steps/*',
    may: ['kernel', 'tlog', 'formats', 'platform', 'policy', 'screening', 'domain', 'steps', 'jobs', 'types:connectors'],
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
  routes: {
    files: 'src/app/*/routes.tsx',
    may: ['kernel', 'platform', 'ui', 'paths', '*.flow', '*.read', '*.screen', 'types:flow'],
  },
  paths: { files: 'src/app/*/paths.ts', may: [] },
  islands: { files: 'src/app/*/islands/*', may: ['kernel', 'screening', 'paths'] },
  jobs: { files: 'src/jobs/*', may: ['kernel', 'platform'] },
  ui: { files: 'src/ui/**', may: ['kernel', 'ui'] },
  worker: {
    files: 'src/worker/*',
    may: ['kernel', 'tlog', 'formats', 'platform', 'policy', 'domain', 'steps', 'flow', '*.flow', 'registry', 'jobs', 'types:connectors'],
  },
  cli: {
    files: 'src/cli/*',
    may: ['kernel', 'tlog', 'formats', 'platform', 'policy', 'screening', 'domain', 'flow', '*.flow', '*.read', 'jobs', 'types:connectors'],
  },
  main: {
    files: 'src/main/*',
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
      'routes',
      'jobs',
      'worker',
      'cli',
      'ui',
      'main',
    ],
  },
} as const satisfies Record<string, { files: string; may: readonly string[] }>;

/** How each unit is named in an import: the front door, and inside an area the neighbour's suffix. */
export const doors: Record<keyof typeof units, string> = {
  kernel: '^#kernel/',
  tlog: '^#tlog$',
  formats: '^#formats/',
  platform: '^#platform/',
  policy: '^#policy$',
  screening: '^#screening$',
  domain: '^#domain/',
  connectors: '^#connectors/',
  steps: '^#steps/',
  flow: '^#flow$',
  registry: '^#registry$',
  '*.flow': '(^#app/.*|^\\./([^/]+/)?[^/]+)\\.flow(\\.ts)?$',
  '*.read': '(^#app/.*|^\\./([^/]+/)?[^/]+)\\.read(\\.ts)?$',
  '*.screen': '^\\./([^/]+/)?[^/]+\\.screen\\.tsx$',
  routes: '^#app/[^/.]+$',
  paths: '^#paths/',
  islands: '^\\./islands/',
  jobs: '^#jobs/',
  ui: '^#ui/',
  worker: '^#worker$',
  cli: '^#cli/',
  main: '^#main/',
};

/** Packages that only some units may know. */
export const packages: Record<string, readonly (keyof typeof units)[]> = {
  pg: ['platform'],
  'pg-boss': ['platform'],
  kysely: ['platform', 'domain', 'steps', '*.read'],
  hono: ['routes', 'ui', 'main', 'islands'],
  yaml: ['policy'],
  '@cedar-policy/cedar-wasm/nodejs': ['policy'],
  '@atproto/api': ['connectors'],
  'better-auth': ['platform'],
  nodemailer: ['platform'],
  sharp: ['platform'],
  pdfkit: ['formats'],
  warcio: ['formats'],
};

/** Exports that hand out power, and the one unit that may take them. */
export const guarded: { from: string; name: string; unit: keyof typeof units }[] = [
  { from: '#policy', name: 'issuePermit', unit: 'steps' },
  { from: '#platform/db', name: 'postgres', unit: 'main' },
  { from: '#platform/db', name: 'contextOf', unit: 'main' },
];
