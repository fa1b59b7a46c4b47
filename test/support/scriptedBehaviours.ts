import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { acceptByHand, toCloseFrame, toFrame, toTextFrame } from './rawFrames.ts';

/** What a behaviour gets: the upgrade request, its TCP socket and its URL parameters. */
export interface Upgrade {
  readonly request: IncomingMessage;
  readonly socket: Duplex;
  readonly parameters: URLSearchParams;
}

/** Behaviours of a server that speaks properly: called once the socket is open. */
export const openBehaviours: Readonly<
  Record<string, (socket: WebSocket, parameters: URLSearchParams) => void>
> = {
  echo(socket) {
    socket.on('message', (data, isBinary) => socket.send(data, { binary: isBinary }));
  },
  greet(socket, parameters) {
    const text = parameters.get('text') ?? '';
    const count = parameters.get('count');
    if (count === null) socket.send(text);
    for (let index = 0; index < Number(count); index += 1) socket.send(`${text}${index}`);
  },
  closeWith(socket, parameters) {
    const code = parameters.get('code');
    if (code === null) socket.close();
    else socket.close(Number(code), parameters.get('reason') ?? '');
  },
  sendsBinary(socket) {
    socket.send(Buffer.from([1, 2, 3]));
    socket.send('after');
  },
  sendsHuge(socket, parameters) {
    socket.send('x'.repeat(Number(parameters.get('chars'))));
    socket.send('after');
  },
  dropTcp(socket) {
    socket.terminate();
  },
};

/** Behaviours that need the bare TCP socket. */
export const rawBehaviours: Readonly<Record<string, (upgrade: Upgrade) => void>> = {
  hangHandshake() {
    // Doing nothing is the behaviour.
  },
  reject403({ socket }) {
    socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
  },
  neverAnswersClose({ request, socket }) {
    acceptByHand(request, socket);
    socket.on('data', () => socket.write(toTextFrame('late')));
  },
  closesButStays({ request, socket }) {
    acceptByHand(request, socket);
    socket.write(Buffer.concat([toTextFrame('last'), toCloseFrame(1001)]));
  },
  badFrame({ request, socket }) {
    acceptByHand(request, socket);
    // All three reserved bits set, without an extension that gave them a meaning.
    socket.write(Buffer.concat([toTextFrame('first'), toFrame(0xf1, Buffer.from('x'))]));
  },
  halfFrame({ request, socket }) {
    acceptByHand(request, socket);
    const half = toTextFrame('never whole').subarray(0, 6);
    socket.end(Buffer.concat([toTextFrame('first'), half]));
  },
};
