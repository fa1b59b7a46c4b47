import type { MachineEvent } from './machineEvent.ts';

/** One thing a server does to a socket, so long after the dial. */
export interface ScriptLine {
  readonly afterMs: number;
  readonly event: MachineEvent;
}

/** How a server treats everyone who dials. */
export interface ServerScript {
  readonly lines: readonly ScriptLine[];
  readonly answersPings: boolean;
  /** The open socket takes no frame. */
  readonly refusesSends?: boolean;
  /** This server turns the token away, in whatever way. */
  readonly refusesToken?: boolean;
}

const opened = { afterMs: 20, event: { type: 'opened' } } as const;
const welcomed = { afterMs: 40, event: { type: 'welcomed', isDowngraded: false } } as const;

/** Worlds by name. */
export const SERVER_SCRIPTS = {
  healthy: { lines: [opened, welcomed], answersPings: true },
  refuses: { lines: [ends(5, 1006, false)], answersPings: false },
  hangs: { lines: [ends(10_000, 1006, false, 'connect-timeout')], answersPings: false },
  neverWelcomes: { lines: [opened], answersPings: true },
  flaps: { lines: [opened, welcomed, ends(540, 1006)], answersPings: true },
  isZombie: { lines: [opened, welcomed], answersPings: false },
  isDeaf: { lines: [opened, welcomed], answersPings: false, refusesSends: true },
  restarts: { lines: [opened, welcomed, ends(2_000, 1012)], answersPings: true },
  closesNormally: { lines: [opened, welcomed, ends(5_000, 1000)], answersPings: true },
  breaksProtocol: { lines: [opened, welcomed, ends(90, 1002)], answersPings: true },
  limitsRate: { lines: [opened, ends(25, 4429)], answersPings: true },
  rejectsToken: { lines: [opened, ends(30, 4401)], answersPings: true, refusesToken: true },
  rejectsTokenLate: {
    lines: [opened, welcomed, ends(400, 4403)],
    answersPings: true,
    refusesToken: true,
  },
  downgrades: {
    lines: [opened, { afterMs: 40, event: { type: 'welcomed', isDowngraded: true } }],
    answersPings: true,
    refusesToken: true,
  },
} as const satisfies Record<string, ServerScript>;

/** How the source of tokens treats who asks. */
export const TOKEN_SOURCES = ['fresh', 'same', 'slow', 'failing', 'denying', 'hanging'] as const;
export type TokenSource = (typeof TOKEN_SOURCES)[number];

function ends(afterMs: number, code: number, wasOpened = true, cause = 'remote'): ScriptLine {
  return { afterMs, event: { type: 'closed', close: { wasOpened, code, reason: 'bye', cause } } };
}
