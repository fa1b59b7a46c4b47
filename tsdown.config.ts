import { defineConfig } from 'tsdown';

const shared = {
  format: ['esm' as const],
  target: 'es2022',
  dts: true,
  sourcemap: true,
  outDir: 'dist',
};

export default defineConfig([
  {
    ...shared,
    entry: {
      index: 'src/index.ts',
      core: 'src/core.ts',
      components: 'src/components/index.ts',
      protocols: 'src/protocols/index.ts',
      testing: 'src/testing/index.ts',
      'mock-server': 'mock-server/index.ts',
    },
    platform: 'neutral',
    clean: true,
  },
  {
    ...shared,
    entry: { 'mock-server-cli': 'mock-server/cli.ts' },
    platform: 'node',
    dts: false,
    clean: false,
  },
]);
