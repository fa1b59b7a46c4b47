// One row per layer: what the layer may import. Everything else is an error.
// The table is section 3 of ARCHITECTURE.md in code; change both together.
const layers = {
  'src/lib': { internal: [], packages: [] },
  'src/protocols': { internal: ['src/lib'], packages: ['zod'] },
  'src/connection': { internal: ['src/lib', 'src/protocols'], packages: [] },
  'src/domain': { internal: ['src/lib', 'src/protocols'], packages: [] },
  'src/transport': { internal: ['src/lib', 'src/protocols'], packages: ['reconnecting-websocket'] },
  'src/store': {
    internal: ['src/lib', 'src/protocols', 'src/connection', 'src/domain', 'src/transport'],
    packages: ['zustand'],
  },
  'src/hooks': {
    internal: ['src/lib', 'src/protocols', 'src/connection', 'src/domain', 'src/store'],
    packages: ['react', 'zustand'],
  },
  'src/components': {
    internal: ['src/lib', 'src/hooks'],
    packages: [
      'react',
      'react-dom',
      'framer-motion',
      'lucide-react',
      '@tanstack/react-virtual',
      '@base-ui/react',
      'd3-scale',
      'd3-shape',
    ],
  },
  'src/devtools': {
    internal: ['src/lib', 'src/hooks', 'src/components'],
    packages: ['react', 'lucide-react', '@tanstack/react-virtual', 'd3-scale'],
  },
  'src/testing': {
    internal: ['src/lib', 'src/protocols', 'src/transport', 'src/store'],
    packages: [],
  },
  'mock-server': {
    internal: ['src/protocols', 'src/lib'],
    packages: [
      'ws',
      'hono',
      '@hono/node-server',
      'jose',
      'commander',
      'pure-rand',
      'zod',
      '@types/ws',
    ],
  },
};
const escape = (text) => text.replace(/[/.]/g, (character) => `\\${character}`);
const layerRules = Object.entries(layers).map(([layer, allow]) => ({
  name: `${layer.replace('src/', '')}-imports-downwards-only`,
  severity: 'error',
  from: { path: `^${escape(layer)}/` },
  to: {
    dependencyTypesNot: ['core'],
    pathNot: [
      `^${escape(layer)}/`,
      ...allow.internal.map((path) => `^${escape(path)}/`),
      ...allow.packages.map((name) => `(^|/)node_modules/(@types/)?${escape(name)}(/|\\.|$)`),
    ],
  },
}));

export default {
  forbidden: [
    ...layerRules,
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'src-never-imports-tests-stories-mock',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|stories|mock-server|demo)/' },
    },
    {
      name: 'browser-code-has-no-node-builtins',
      severity: 'error',
      from: { path: '^(src|mock-server/(engine|worlds|protocols|hosts/page))/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-the-adapter-knows-reconnecting-websocket',
      severity: 'error',
      from: { pathNot: '^src/transport/reconnectingTransport\\.ts$' },
      to: { path: 'node_modules/reconnecting-websocket' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', '\\.css$'] },
      to: {},
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
};
