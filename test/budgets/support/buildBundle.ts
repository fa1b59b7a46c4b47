import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Bundle } from '../bundles.ts';
import { ESBUILD_OPTIONS } from '../esbuildOptions.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** What a bundler makes of an entry. */
export interface BuiltBundle {
  /** At gzip's default level, as servers compress. */
  readonly gzippedBytes: number;
  /** Files that left code in it, from the root of the project. */
  readonly files: readonly string[];
  /** Modules it leaves to the application. */
  readonly externals: ReadonlySet<string>;
}

/** Bundles an entry in memory, as an application that imports it would. */
export async function buildBundle({ path, imports }: Bundle): Promise<BuiltBundle> {
  const { metafile, outputFiles } = await build({
    ...ESBUILD_OPTIONS,
    absWorkingDir: ROOT,
    outdir: 'dist',
    write: false,
    ...(imports === null
      ? { entryPoints: [path] }
      : { stdin: { contents: toApplication(path, imports), resolveDir: ROOT } }),
  });
  const outputs = Object.values(metafile.outputs);
  return {
    gzippedBytes: outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents).length, 0),
    files: outputs.flatMap(({ inputs }) =>
      Object.entries(inputs)
        .filter(([file, { bytesInOutput }]) => bytesInOutput > 0 && file !== '<stdin>')
        .map(([file]) => file),
    ),
    externals: new Set(
      outputs.flatMap((output) =>
        output.imports.filter(({ external }) => external).map((each) => each.path),
      ),
    ),
  };
}

/** An application that uses what it imports, so that it is kept, and nothing else. */
function toApplication(path: string, imports: string): string {
  const clause = imports === '*' ? '* as all' : imports;
  const used = imports === '*' ? 'all' : imports.replaceAll(/[{}]/g, '');
  return `import ${clause} from './${path}';\nconsole.log(${used});`;
}
