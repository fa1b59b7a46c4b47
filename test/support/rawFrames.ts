import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

/** RFC 6455, section 1.3. */
const HANDSHAKE_GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

/** Completes a WebSocket handshake by hand, for servers that misbehave later. */
export function acceptByHand(request: IncomingMessage, socket: Duplex): void {
  const key = request.headers['sec-websocket-key'] ?? '';
  const accept = createHash('sha1').update(`${key}${HANDSHAKE_GUID}`).digest('base64');
  const head = [
    'HTTP/1.1 101 Switching Protocols',
    'Upgrade: websocket',
    'Connection: Upgrade',
    `Sec-WebSocket-Accept: ${accept}`,
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
}

/** An unmasked frame with a short payload, as a server sends it. */
export function toFrame(firstByte: number, payload: Buffer): Buffer {
  if (payload.length > 125) throw new Error('only short frames are made by hand');
  return Buffer.concat([Buffer.from([firstByte, payload.length]), payload]);
}

export function toTextFrame(text: string): Buffer {
  return toFrame(0x81, Buffer.from(text));
}

export function toCloseFrame(code: number): Buffer {
  const payload = Buffer.alloc(2);
  payload.writeUInt16BE(code);
  return toFrame(0x88, payload);
}
