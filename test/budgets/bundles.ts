import { BUDGETS } from './budgets.ts';

/** Something people import, and how much it may weigh. */
export interface Bundle {
  readonly name: string;
  /** Its source, from the root of the project. */
  readonly path: string;
  /** What is imported of it: `*` or `{ a, b }`; null for what exports nothing. */
  readonly imports: string | null;
  /** Whether it asks the application for React. */
  readonly needsReact: boolean;
  /** Most bytes, minified and gzipped, without React. */
  readonly maxBytes: number;
}

const { bundleBytes } = BUDGETS;

/** Measured from the sources, so that no build is needed first. Read by `size-limit.config.ts` and by the tests. */
export const BUNDLES: readonly Bundle[] = [
  {
    name: 'courtside',
    path: 'src/index.ts',
    imports: '*',
    needsReact: true,
    maxBytes: bundleBytes.index,
  },
  {
    name: 'courtside, one hook',
    path: 'src/index.ts',
    imports: '{ WebSocketProvider, useWebSocketOdds }',
    needsReact: true,
    maxBytes: bundleBytes.oneHook,
  },
  {
    name: 'courtside/core',
    path: 'src/core.ts',
    imports: '*',
    needsReact: false,
    maxBytes: bundleBytes.core,
  },
  {
    name: 'courtside/protocols',
    path: 'src/protocols/index.ts',
    imports: '*',
    needsReact: false,
    maxBytes: bundleBytes.protocols,
  },
  {
    name: 'courtside/socket-worker',
    path: 'src/socket-worker.ts',
    imports: null,
    needsReact: false,
    maxBytes: bundleBytes.socketWorker,
  },
  {
    name: 'courtside/components',
    path: 'src/components/index.ts',
    imports: '*',
    needsReact: true,
    maxBytes: bundleBytes.components,
  },
  {
    name: 'courtside/components, one component',
    path: 'src/components/index.ts',
    imports: '{ LiveUpdateIndicator }',
    needsReact: true,
    maxBytes: bundleBytes.oneComponent,
  },
  {
    name: 'courtside/devtools',
    path: 'src/devtools/index.ts',
    imports: '*',
    needsReact: true,
    maxBytes: bundleBytes.devtools,
  },
  {
    name: 'courtside/styles.css',
    path: 'src/styles/styles.css',
    imports: null,
    needsReact: false,
    maxBytes: bundleBytes.styles,
  },
  {
    name: 'courtside/devtools.css',
    path: 'src/styles/devtools.css',
    imports: null,
    needsReact: false,
    maxBytes: bundleBytes.devtoolsStyles,
  },
];
