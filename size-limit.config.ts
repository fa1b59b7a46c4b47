// `npm run check:size`: what each entry weighs. The numbers live in `test/budgets/budgets.ts`.
import type { SizeLimitConfig } from 'size-limit';
import { BUNDLES } from './test/budgets/bundles.ts';
import { ESBUILD_OPTIONS } from './test/budgets/esbuildOptions.ts';

const config: SizeLimitConfig = BUNDLES.map(({ name, path, imports, maxBytes }) => ({
  name,
  path,
  ...(imports === null ? {} : { import: imports }),
  limit: `${maxBytes} B`,
  gzip: true,
  modifyEsbuildConfig: asInProduction,
}));

function asInProduction<Options extends object>(options?: Options): Options {
  if (!options) throw new Error('size-limit named no options to change');
  return Object.assign(options, ESBUILD_OPTIONS);
}

export default config;
