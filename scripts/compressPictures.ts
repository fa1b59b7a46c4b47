// Second half of `npm run visual:update`: makes the reference pictures small. Those that are already stay as they are.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPng } from './pictures/readPng.ts';
import { toPalettePng } from './pictures/toPalettePng.ts';

const FOLDER = 'test/visual/__screenshots__';

let bytes = 0;
const names = readdirSync(FOLDER).filter((name) => name.endsWith('.png'));
for (const name of names) {
  const file = readFileSync(join(FOLDER, name));
  const pixels = readPng(file);
  const small = pixels ? toPalettePng(pixels) : file;
  if (pixels) writeFileSync(join(FOLDER, name), small);
  bytes += small.length;
}
console.log(`${names.length} pictures, ${(bytes / 1_000_000).toFixed(2)} MB`);
