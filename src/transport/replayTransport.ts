import type { TimeBase } from '../lib/createVirtualTime.ts';
import type { RecordedEvent, Recording } from '../protocols/recording/recording.ts';
import type { SocketEnd } from './createAttempt.ts';
import { guard } from './guard.ts';
import { toReplayScripts } from './replayScript.ts';
import type { ReplayScript } from './replayScript.ts';
import type { CloseCause, Transport, TransportFactory, TransportOptions } from './transport.ts';

const ABNORMAL: SocketEnd = { code: 1006, reason: '', wasClean: false };

/**
 * Plays a recording to whoever dials: each dial gets the next recorded socket (of the same path, if there is one), which
 * says what it said, when it said it, measured from the moment this was created. What a dial comes too late for is said at
 * once, in order. What is sent is taken and ignored: the answers are in the recording.
 *
 * Time is an argument: with a manual clock it stands until the test lets it pass. `createReplay` has it stopped, hurried and
 * sought.
 */
export function createReplayTransport(recording: Recording, time: TimeBase): TransportFactory {
  const startedAt = time.now();
  let unused: readonly ReplayScript[] = toReplayScripts(recording);
  return (options) => {
    const script = takeScript(unused, options.url);
    unused = unused.filter((other) => other !== script);
    return openReplay(options, { time, startedAt, script });
  };
}

/** The next socket of the same path, else the next one. */
function takeScript(scripts: readonly ReplayScript[], url: string): ReplayScript | undefined {
  const path = URL.canParse(url) ? new URL(url).pathname : null;
  return scripts.find((script) => script.path === path) ?? scripts[0];
}

interface ReplayParts {
  readonly time: TimeBase;
  readonly startedAt: number;
  /** None: nobody answers the dial. */
  readonly script: ReplayScript | undefined;
}

function openReplay(
  options: TransportOptions,
  { script, startedAt, time }: ReplayParts,
): Transport {
  const { handlers, reportError } = options;
  let phase: 'connecting' | 'open' | 'closing' | 'closed' = 'connecting';
  let index = 0;
  let stop = script
    ? () => undefined
    : time.startTimer(() => end(ABNORMAL, 'connect-timeout'), options.connectTimeoutMs);

  function end({ code, reason, wasClean }: SocketEnd, cause: CloseCause): void {
    if (phase === 'closed') return;
    const wasOpened = phase !== 'connecting';
    phase = 'closed';
    stop();
    guard(() => handlers.onClosed({ code, reason, wasClean, wasOpened, cause }), reportError);
  }
  function say(event: RecordedEvent): void {
    if (event.type === 'open' && phase === 'connecting') {
      phase = 'open';
      guard(() => handlers.onOpen(), reportError);
    } else if (event.type === 'recv' && phase === 'open') {
      guard(() => handlers.onText(event.text), reportError);
    } else if (event.type === 'close') {
      end(event, toCause(event.cause, phase === 'open'));
    }
  }
  function arm(): void {
    const event = script?.events[index];
    // Once it closes, by either side, nothing more is said.
    if (!event || phase === 'closing' || phase === 'closed') return;
    const delayMs = Math.max(0, startedAt + event.atMs - time.now());
    stop = time.startTimer(() => {
      index += 1;
      say(event);
      arm();
    }, delayMs);
  }
  arm();
  return {
    send: () => phase === 'open',
    close(code = 1000, reason = '') {
      if (phase === 'closing' || phase === 'closed') return;
      stop();
      if (phase === 'connecting') return end(ABNORMAL, 'local');
      phase = 'closing';
      stop = time.startTimer(() => end({ code, reason, wasClean: true }, 'local'), 0);
    },
    bufferedAmount: 0,
    get isOpen() {
      return phase === 'open';
    },
  };
}

const CAUSES: ReadonlySet<string> = new Set([
  'remote',
  'local',
  'connect-failed',
  'connect-timeout',
  'close-timeout',
  'construct-error',
  'unsupported-data',
  'too-large',
  'overflow',
] satisfies CloseCause[]);

function toCause(recorded: string, wasOpened: boolean): CloseCause {
  if (isCause(recorded)) return recorded;
  return wasOpened ? 'remote' : 'connect-failed';
}

function isCause(text: string): text is CloseCause {
  return CAUSES.has(text);
}
