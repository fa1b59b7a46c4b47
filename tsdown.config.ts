import { defineConfig } from 'tsdown';

const shared = { format: 'esm' as const, target: 'es2022', sourcemap: true, outDir: 'dist' };

export default defineConfig([
  {
    ...shared,
    entry: {
      index: 'src/index.ts',
      core: 'src/core.ts',
      components: 'src/components/index.ts',
      devtools: 'src/devtools/index.ts',
      protocols: 'src/protocols/index.ts',
      testing: 'src/testing/index.ts',
      'socket-worker': 'src/socket-worker.ts',
      'mock-server-page': 'mock-server/hosts/page/createPageHost.ts',
    },
    platform: 'neutral',
    dts: true,
    clean: true,
  },
  {
    ...shared,
    entry: { 'mock-server': 'mock-server/index.ts', 'mock-server-cli': 'mock-server/cli.ts' },
    platform: 'node',
    // `.js`, as the package's `exports` say: its type is module already.
    fixedExtension: false,
    dts: true,
    clean: false,
  },
]);
