// Writes dist/styles.css and dist/devtools.css: styles with their imports inlined, as small as a page loads them, and the type stubs beside them.
import { copyFileSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const NAMES = ['styles.css', 'devtools.css'];

await build({
  entryPoints: NAMES.map((name) => `src/styles/${name}`),
  bundle: true,
  minify: true,
  outdir: 'dist',
});
for (const name of NAMES) {
  copyFileSync(`src/styles/${name}.d.ts`, `dist/${name}.d.ts`);
  const code = readFileSync(`dist/${name}`);
  console.log(`dist/${name}: ${code.length} bytes, ${gzipSync(code).length} gzipped`);
}
