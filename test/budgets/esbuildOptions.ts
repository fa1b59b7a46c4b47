import type { BuildOptions } from 'esbuild';

/** What esbuild does for `size-limit` and for the tests: as an application in production would. */
export const ESBUILD_OPTIONS = {
  bundle: true,
  define: { 'process.env.NODE_ENV': '"production"' },
  external: ['react', 'react-dom'],
  format: 'esm',
  metafile: true,
  minify: true,
  target: 'es2022',
} satisfies BuildOptions;
