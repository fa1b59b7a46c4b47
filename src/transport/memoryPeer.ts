import type { Attempt } from './createAttempt.ts';
import type { DeliveryQueue } from './deliveryQueue.ts';

/** The server's end of one dial in memory. Calls that make no sense in its state do nothing. */
export interface MemoryPeer {
  /** What was dialled, credential included. */
  readonly url: string;
  /** Accepted, and held by the client: neither side has ended it. */
  readonly isOpen: boolean;
  /** Neither ended nor refused: dialling or open. */
  readonly isUnfinished: boolean;
  /** Every text the client sent, oldest first. */
  readonly received: readonly string[];
  /** How the client ended it; 1006 if it just went away. Null until then. */
  readonly clientClose: { readonly code: number; readonly reason: string } | null;
  /** Called with each text of the client. */
  onText: ((text: string) => void) | null;
  /** Called once when the client ends it. Not for a silent peer, which can't know. */
  onClose: ((code: number, reason: string) => void) | null;
  /** Completes the handshake. Until then the dial hangs. */
  accept(): void;
  /** Refuses the handshake, as a dead port or a 403 does. */
  refuse(): void;
  sendText(text: string): void;
  sendBinary(byteCount?: number): void;
  /** Ends it with a close frame. Before `accept` this is a refusal. @default 1000, no reason */
  close(code?: number, reason?: string): void;
  /** Ends it without a close frame: the client sees 1006. */
  drop(): void;
  /** Half-open from now on: both directions are swallowed, and nobody is told. */
  goSilent(): void;
  /** From now on a close frame of the client is heard but not answered. */
  ignoreClose(): void;
}

/** The client's end, as the transport uses it. */
export interface MemoryLink {
  send(text: string): void;
  close(code: number, reason: string): void;
  abandon(): void;
}

/** Creates both ends of one dial. */
export function createMemoryPeer(
  url: string,
  attempt: Attempt,
  queue: DeliveryQueue,
): { readonly peer: MemoryPeer; readonly link: MemoryLink } {
  let phase: 'dialled' | 'open' | 'ended' = 'dialled';
  let isSilent = false;
  let isIgnoringClose = false;
  let clientClose: MemoryPeer['clientClose'] = null;
  const received: string[] = [];

  function endByServer(code: number, reason: string, wasClean: boolean): void {
    if (phase === 'ended' || isSilent) return;
    phase = 'ended';
    queue.deliver(() => attempt.ended({ code, reason, wasClean }));
  }

  function hearClose(code: number, reason: string): void {
    clientClose = { code, reason };
    if (!isSilent) peer.onClose?.(code, reason);
  }

  const peer: MemoryPeer = {
    url,
    get isOpen() {
      return phase === 'open';
    },
    get isUnfinished() {
      return phase !== 'ended';
    },
    received,
    get clientClose() {
      return clientClose;
    },
    onText: null,
    onClose: null,
    accept() {
      if (phase !== 'dialled' || isSilent) return;
      phase = 'open';
      queue.deliver(() => attempt.opened());
    },
    refuse() {
      if (phase === 'dialled') endByServer(1006, '', false);
    },
    sendText(text) {
      if (phase === 'open' && !isSilent) queue.deliver(() => attempt.received(text));
    },
    sendBinary(byteCount = 1) {
      if (phase !== 'open' || isSilent) return;
      queue.deliver(() => attempt.received(new ArrayBuffer(byteCount)));
    },
    close(code = 1000, reason = '') {
      if (phase === 'open') endByServer(code, reason, true);
      else peer.refuse();
    },
    drop() {
      endByServer(1006, '', false);
    },
    goSilent() {
      isSilent = true;
    },
    ignoreClose() {
      isIgnoringClose = true;
    },
  };

  const link: MemoryLink = {
    send(text) {
      if (phase !== 'open' || isSilent) return;
      received.push(text);
      peer.onText?.(text);
    },
    close(code, reason) {
      if (phase !== 'open' || isSilent) return;
      hearClose(code, reason);
      // `onClose` may have ended it itself, with an answer of its own.
      if (!isIgnoringClose) endByServer(code, reason, true);
    },
    abandon() {
      if (phase === 'ended') return;
      phase = 'ended';
      if (clientClose === null) hearClose(1006, '');
    },
  };
  return { peer, link };
}
