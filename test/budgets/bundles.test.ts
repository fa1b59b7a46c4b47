import { beforeAll, describe, expect, it } from 'vitest';
import { BUNDLES } from './bundles.ts';
import type { BuiltBundle } from './support/buildBundle.ts';
import { buildBundle } from './support/buildBundle.ts';

/** Code of ours that may be in what people import. */
const OURS =
  /^src\/(lib|protocols|connection|domain|transport|store|hooks|components|devtools|styles)\/|^src\/(index|core|socket-worker)\.ts$/;
/** Packages that may be: what `dependencies` names for the browser, and what these bring along. */
const PACKAGES = new Set([
  '@base-ui/react',
  '@base-ui/utils',
  '@floating-ui/core',
  '@floating-ui/dom',
  '@floating-ui/react-dom',
  '@floating-ui/utils',
  '@tanstack/react-virtual',
  '@tanstack/virtual-core',
  'd3-array',
  'd3-color',
  'd3-format',
  'd3-interpolate',
  'd3-path',
  'd3-scale',
  'd3-shape',
  'd3-time',
  'd3-time-format',
  'framer-motion',
  'lucide-react',
  'motion-dom',
  'motion-utils',
  'reconnecting-websocket',
  'reselect',
  'use-sync-external-store',
  'zod',
  'zustand',
]);

/** `@scope/name` or `name` of a file of a package, wherever it is installed; null for a file of ours. */
function packageOf(file: string): string | null {
  return /.*\bnode_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? null;
}

/** A busy machine takes its time over a thousand files; what is promised is not how long. */
const BUILD_TIMEOUT_MS = 60_000;

describe.each(BUNDLES)('$name', (bundle) => {
  let built: BuiltBundle;
  beforeAll(async () => {
    built = await buildBundle(bundle);
  }, BUILD_TIMEOUT_MS);

  it('[BU7] weighs no more than its budget', () => {
    const { gzippedBytes } = built;
    expect(gzippedBytes).toBeGreaterThan(0);
    expect(gzippedBytes).toBeLessThanOrEqual(bundle.maxBytes);
  });

  it('[BU8] holds code of the library and of its packages, and none that is beside it', () => {
    const { files, externals } = built;
    expect(files.length).toBeGreaterThan(0);
    const own = files.filter((file) => packageOf(file) === null);
    expect(own.filter((file) => !OURS.test(file))).toEqual([]);
    const packages = new Set(files.flatMap((file) => packageOf(file) ?? []));
    expect(Array.from(packages).filter((name) => !PACKAGES.has(name))).toEqual([]);
    // React is left to the application, where it is needed at all.
    const isLeft = bundle.needsReact ? /^react(-dom)?(\/|$)/ : /^$/;
    expect(Array.from(externals).filter((name) => !isLeft.test(name))).toEqual([]);
  });
});
