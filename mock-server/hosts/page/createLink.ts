import type { Connection, ConnectionHandle, HandshakeRequest } from '../../engine/connection.ts';
import type { Engine } from '../../engine/createEngine.ts';
import type { Scheduler } from '../../engine/scheduler.ts';

/** What the client's end of a link hears, in order, each a `latencyMs` after it happened. */
interface LinkHandlers {
  onOpen(): void;
  onText(text: string): void;
  /** Exactly once, and last. 1006 stands for a cut or a refused handshake. */
  onClosed(close: {
    readonly code: number;
    readonly reason: string;
    readonly isClean: boolean;
  }): void;
}

/** A pair of ends without a network between them. */
export interface Link {
  send(text: string): void;
  /** Starts the closing handshake from the client's end. */
  close(code: number, reason: string): void;
  /** Gives up before it opened. */
  abandon(): void;
  /** Closes from the server's end, whatever the engine thinks of the client. */
  closeFromServer(code: number, reason: string): void;
}

export interface LinkOptions {
  readonly engine: Engine;
  readonly scheduler: Scheduler;
  readonly latencyMs: number;
  readonly request: HandshakeRequest;
  readonly handlers: LinkHandlers;
}

/** What leaves together travels together: a timer for each of thousands of frames a second is too much. */
const SAME_INSTANT_MS = 1;

/** Opens a link to the engine. Nothing happens before the caller has returned. */
export function createLink(options: LinkOptions): Link {
  const { engine, handlers, latencyMs, scheduler } = options;
  let handle: ConnectionHandle | null = null;
  // Either end may finish first; what the other still says is lost then.
  let isFinished = false;
  let isClosedByServer = false;

  let batch: { readonly openedAt: number; readonly arrivals: (() => void)[] } | null = null;
  const travel = (arrive: () => void) => {
    const nowAt = engine.clock.now();
    if (batch !== null && nowAt - batch.openedAt < SAME_INSTANT_MS) {
      batch.arrivals.push(arrive);
      return;
    }
    const opened = { openedAt: nowAt, arrivals: [arrive] };
    batch = opened;
    scheduler.after(latencyMs, () => {
      if (batch === opened) batch = null;
      for (const next of opened.arrivals) if (!isFinished) next();
    });
  };
  const finish = (code: number, reason: string, isClean: boolean) => {
    isFinished = true;
    handle?.closed();
    handlers.onClosed({ code, reason, isClean });
  };
  const endFromServer = (code: number, reason: string, isClean: boolean) => {
    if (isClosedByServer) return;
    isClosedByServer = true;
    travel(() => {
      finish(code, reason, isClean);
    });
  };
  const connection: Connection = {
    send(text) {
      if (isClosedByServer) return;
      travel(() => {
        handlers.onText(text);
      });
    },
    close(code, reason) {
      endFromServer(code, reason, true);
    },
    terminate() {
      endFromServer(1006, '', false);
    },
    bufferedAmount: 0,
  };
  const dial = async () => {
    const admission = await engine.admit(options.request);
    if (isFinished) return;
    if (admission.kind === 'refused') {
      travel(() => {
        finish(1006, '', false);
      });
      return;
    }
    travel(() => {
      handlers.onOpen();
    });
    handle = engine.connect(connection, admission);
  };
  travel(() => void dial());

  return {
    send(text) {
      travel(() => {
        if (!isClosedByServer) handle?.receive(text);
      });
    },
    close(code, reason) {
      travel(() => {
        finish(code, reason, true);
      });
    },
    abandon() {
      travel(() => {
        finish(1006, '', false);
      });
    },
    closeFromServer(code, reason) {
      endFromServer(code, reason, true);
    },
  };
}
