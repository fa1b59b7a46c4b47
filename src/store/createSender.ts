import type { ClientCommand, Protocol } from '../protocols/protocol.ts';
import { createSendBudget } from './createSendBudget.ts';
import type { Environment, Stop } from './environment.ts';

/** What became of a command. */
export type SendOutcome =
  | 'sent'
  /** The protocol has no words for it: the URL says it, or nothing has to. */
  | 'nothing-to-say'
  /** Kept until the server takes messages again. */
  | 'waiting'
  /** The server would refuse it now. */
  | 'over-limit'
  /** It can't be written down. */
  | 'unspeakable'
  | 'refused'
  | 'no-link';

export interface SenderOptions {
  readonly protocol: Protocol;
  readonly environment: Environment;
  /** Hands a frame to the socket; null without one. */
  readonly write: (frame: string) => boolean | null;
}

/** Says commands in the protocol's words, no more of them than the server takes. */
export interface Sender {
  send(command: ClientCommand): SendOutcome;
  /** Forgets what waits: the link is gone. */
  clear(): void;
}

/** Creates a sender; without a limit it keeps nothing. */
export function createSender({ protocol, environment, write }: SenderOptions): Sender {
  const budget = protocol.sendLimit ? createSendBudget(protocol.sendLimit) : null;
  let waiting: string[] = [];
  let stop: Stop | null = null;

  function hand(frame: string): SendOutcome {
    const wasTaken = write(frame);
    if (wasTaken === null) return 'no-link';
    return wasTaken ? 'sent' : 'refused';
  }
  function arm(): void {
    const at = environment.now();
    stop = environment.startTimer(drain, Math.max(0, (budget?.nextAt(at) ?? at) - at) + 1);
  }
  function drain(): void {
    stop = null;
    while (waiting.length > 0 && budget?.take(environment.now(), false) !== false) {
      hand(waiting.shift() ?? '');
    }
    if (waiting.length > 0) arm();
  }

  return {
    send(command) {
      const frame = encode(protocol, environment, command);
      if (frame === null) return 'unspeakable';
      if (frame === '') return 'nothing-to-say';
      const isHeartbeat = command.kind === 'ping' || command.kind === 'pong';
      const mayGo = isHeartbeat || waiting.length === 0;
      if (
        !budget ||
        command.kind === 'credit' ||
        (mayGo && budget.take(environment.now(), isHeartbeat))
      )
        return hand(frame);
      if (isHeartbeat || command.kind === 'raw') return 'over-limit';
      waiting.push(frame);
      if (!stop) arm();
      return 'waiting';
    },
    clear() {
      waiting = [];
      stop?.();
      stop = null;
    },
  };
}

/** Null for a message of the application's that JSON can't hold: its mistake, reported, not ours to throw. */
function encode(
  protocol: Protocol,
  environment: Environment,
  command: ClientCommand,
): string | null {
  try {
    return protocol.encode(command);
  } catch (error) {
    environment.reportError(error);
    return null;
  }
}
