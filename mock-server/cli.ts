#!/usr/bin/env node
import { runCli } from './cli/runCli.ts';

// Whoever reads may stop early (`| head -1`); that is no error of ours.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});

const outcome = await runCli({
  argv: process.argv.slice(2),
  jwtSecret: process.env['JWT_SECRET'],
  writeOut: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
});

if (outcome.kind === 'exit') {
  process.exitCode = outcome.code;
} else {
  const { host, log } = outcome;
  let isClosing = false;
  const shutDown = () => {
    // A terminal sends the signal to npm and to us, and npm passes it on: one is enough.
    if (isClosing) return;
    isClosing = true;
    log('info', 'closing: clients are told 1012 and may come again');
    // With nothing left to do, the process ends by itself with code 0.
    void host.close();
  };
  process.on('SIGINT', shutDown);
  process.on('SIGTERM', shutDown);
}
