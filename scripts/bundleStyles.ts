// Writes dist/styles.css and dist/devtools.css: styles with their imports inlined, and the type stubs beside them.
import { copyFileSync, writeFileSync } from 'node:fs';
import { bundle } from 'lightningcss';

for (const name of ['styles.css', 'devtools.css']) {
  const { code } = bundle({ filename: `src/styles/${name}`, minify: false });
  writeFileSync(`dist/${name}`, code);
  copyFileSync(`src/styles/${name}.d.ts`, `dist/${name}.d.ts`);
  console.log(`dist/${name}: ${code.length} bytes`);
}
