import { assertNever } from '../../../src/lib/assertNever.ts';
import { CUE_BALL_ID } from '../../worlds/billiards/ball.ts';
import type { Happening } from '../../worlds/billiards/createBilliardsWorld.ts';
import type { Alert } from './payloads.ts';

/** What the system has to say of itself now and then. */
export const SYSTEM_ALERTS: readonly [Alert, ...Alert[]] = [
  {
    level: 'warning',
    code: 'LOW_LIGHT',
    message: 'The table is dark; detection is less certain',
    details: { brightness: 0.31 },
  },
  {
    level: 'info',
    code: 'CALIBRATION_OK',
    message: 'The table was measured anew',
    details: { error_px: 0.8 },
  },
  {
    level: 'warning',
    code: 'OCCLUSION',
    message: 'Somebody leans over the table',
    details: { hidden_share: 0.12 },
  },
  {
    level: 'error',
    code: 'FRAME_DROPPED',
    message: 'The camera skipped pictures',
    details: { count: 3 },
  },
  {
    level: 'critical',
    code: 'GPU_HOT',
    message: 'The detector is about to slow down: too hot',
    details: { celsius: 93 },
  },
];

/** What is told of the game; null for what is not. */
export function toGameAlert(happening: Happening): Alert | null {
  switch (happening.kind) {
    case 'racked':
      return {
        level: 'info',
        code: 'NEW_RACK',
        message: `Rack ${happening.rackCount} is set up`,
        details: { rack: happening.rackCount },
      };
    case 'pocketed':
      return happening.ballId === CUE_BALL_ID
        ? {
            level: 'warning',
            code: 'CUE_BALL_POCKETED',
            message: 'Scratch: the cue ball was pocketed',
            details: { ball_id: happening.ballId, pocket: happening.pocket },
          }
        : {
            level: 'info',
            code: 'BALL_POCKETED',
            message: `Ball ${happening.ballId} was pocketed`,
            details: { ball_id: happening.ballId, pocket: happening.pocket },
          };
    case 'shot':
      return null;
    default:
      return assertNever(happening);
  }
}
