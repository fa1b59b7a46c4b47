// Cross-lists docs/SPEC.md with the tests: a rule without a test, an id without a rule and an id used for two rules fail.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ID = /[A-Z]{2}\d+/;
const ids = Array.from(
  readFileSync('docs/SPEC.md', 'utf8').matchAll(/^- \*\*([A-Z]{2}\d+)\*\*/gm),
  ([, id]) => id,
);
const rules = new Set(ids);
const twice = ids.filter((id, at) => ids.indexOf(id) !== at);

const usedIn = new Map<string, string[]>();
for (const entry of readdirSync('test', { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue;
  const file = join(entry.parentPath, entry.name);
  for (const [, list] of readFileSync(file, 'utf8').matchAll(
    /\[([A-Z]{2}\d+(?:[, ]+[A-Z]{2}\d+)*)\]/g,
  )) {
    for (const id of list?.split(/[, ]+/) ?? []) {
      if (ID.test(id)) usedIn.set(id, [...(usedIn.get(id) ?? []), file]);
    }
  }
}

const untested = Array.from(rules).filter((id) => id !== undefined && !usedIn.has(id));
const unknown = Array.from(usedIn).filter(([id]) => !rules.has(id));
for (const id of untested) console.error(`${id}: no test carries this rule's id`);
for (const id of twice) console.error(`${id}: stands for two rules`);
for (const [id, files] of unknown)
  console.error(`${id}: no such rule, named in ${files.join(', ')}`);
console.log(
  `${rules.size} rules, ${untested.length} without a test, ${unknown.length} unknown ids`,
);
process.exit(untested.length + unknown.length + twice.length > 0 ? 1 : 0);
