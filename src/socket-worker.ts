// The script of the worker that `createWorkerTransport` starts: it holds one socket for its page.
import { serveSocket } from './transport/serveSocket.ts';

serveSocket(self);
