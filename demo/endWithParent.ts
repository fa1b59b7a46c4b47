// Loaded ahead of the mock server's own file: if the demo is killed without a word, the server must not stay behind.
import { watchParent } from './watchParent.ts';

watchParent(() => process.kill(process.pid, 'SIGTERM'));
