import { toSubscriptionKey } from '../protocols/filter.ts';
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
  /** What became of a frame that had waited, once its turn came. */
  readonly onDrained: (outcome: SendOutcome) => void;
}

/** Says commands in the protocol's words, no more of them than the server takes. */
export interface Sender {
  send(command: ClientCommand): SendOutcome;
  /** Forgets what waits: the link is gone. */
  clear(): void;
}

/** Creates a sender; without a limit it keeps nothing. */
export function createSender({ protocol, environment, write, onDrained }: SenderOptions): Sender {
  const budget = protocol.sendLimit ? createSendBudget(protocol.sendLimit) : null;
  /** In order, the last word about each thing only: however often people change their minds, it stays small. */
  const waiting = new Map<string, string>();
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
    // Handing one over may end the link, and with it the wait of the others.
    for (const [topic, frame] of waiting) {
      if (budget?.take(environment.now(), false) === false) break;
      waiting.delete(topic);
      onDrained(hand(frame));
    }
    if (waiting.size > 0 && !stop) arm();
  }

  return {
    send(command) {
      const frame = encode(protocol, environment, command);
      if (frame === null) return 'unspeakable';
      if (frame === '') return 'nothing-to-say';
      const isHeartbeat = command.kind === 'ping' || command.kind === 'pong';
      const mayGo = isHeartbeat || waiting.size === 0;
      if (
        !budget ||
        command.kind === 'credit' ||
        (mayGo && budget.take(environment.now(), isHeartbeat))
      )
        return hand(frame);
      if (isHeartbeat || command.kind === 'raw') return 'over-limit';
      const topic = topicOf(command);
      // To the end: what others were told meanwhile comes first.
      waiting.delete(topic);
      waiting.set(topic, frame);
      if (!stop) arm();
      return 'waiting';
    },
    clear() {
      waiting.clear();
      stop?.();
      stop = null;
    },
  };
}

/** What a command is about: of those about the same thing the newest holds. */
function topicOf(command: ClientCommand): string {
  return command.kind === 'subscribe' || command.kind === 'unsubscribe'
    ? `wish:${toSubscriptionKey(command.wish)}`
    : command.kind;
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
