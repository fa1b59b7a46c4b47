// `npm run bench:micro`: see bench/README.md. It needs Node's flags that package.json gives it.
import { relative } from 'node:path';
import { ensureInstalled } from '../driver/ensureInstalled.ts';
import { CommandMistake, runCommand } from '../driver/runCommand.ts';
import { parseMicroArguments } from './parseMicroArguments.ts';

const parsed = parseMicroArguments(process.argv.slice(2));
if (parsed.kind === 'exit') process.exitCode = parsed.code;
else {
  await runCommand(async ({ say, signal }) => {
    const collectGarbage = globalThis.gc;
    if (!collectGarbage) throw new CommandMistake('start it with npm run bench:micro');
    await ensureInstalled(say);
    // Loaded late, because it needs what was just installed.
    const { runMicro } = await import('./runMicro.ts');
    const tools = { say, signal, collectGarbage: () => collectGarbage() };
    const files = await runMicro(parsed.plan, tools);
    const { outFolder } = parsed.plan;
    say(`written to ${relative(process.cwd(), outFolder)}: ${files.join(', ')}`);
    return 0;
  });
}
