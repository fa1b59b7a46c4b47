// Writes dist/styles.css: the components' styles with their imports inlined, and the type stub beside it.
import { copyFileSync, writeFileSync } from 'node:fs';
import { bundle } from 'lightningcss';

const { code } = bundle({ filename: 'src/styles/styles.css', minify: false });
writeFileSync('dist/styles.css', code);
copyFileSync('src/styles/styles.css.d.ts', 'dist/styles.css.d.ts');
console.log(`dist/styles.css: ${code.length} bytes`);
