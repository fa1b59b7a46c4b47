import { err, ok } from '../../../lib/result.ts';
import { describeIssues } from '../../describeIssues.ts';
import { isDangerousName } from '../../isRecord.ts';
import type { MessageDecoder } from '../../messageDecoder.ts';
import type { DecodedEvent } from '../../refusal.ts';
import { toStamp } from '../../shownText.ts';
import type { BilliardsBall, BilliardsCue, TableGeometry } from '../billiardsItems.ts';
import { TABLE_ID } from '../billiardsItems.ts';
import { stateShell, wireBall, wireCue, wireTable } from '../wire/stateMessage.ts';
import type { WireBall, WireCue, WireTable } from '../wire/stateMessage.ts';
import { readPart, readParts } from './readParts.ts';
import type { PartReader } from './readParts.ts';
import { toBallId, toOptionalPoint, toPoint, toSequence } from './wireValues.ts';

const messageType = 'state';
/** Snooker has 22 balls. */
const MAX_BALLS = 64;
const MAX_CORNERS = 16;

const ballReader: PartReader<WireBall, BilliardsBall> = {
  schema: wireBall,
  toPart: toBall,
  maxCount: MAX_BALLS,
};
const cueReader: PartReader<WireCue, BilliardsCue> = {
  schema: wireCue,
  toPart: toCue,
  maxCount: 1,
};
const tableReader: PartReader<WireTable, TableGeometry> = {
  schema: wireTable,
  toPart: toGeometry,
  maxCount: 1,
};

/** `state`: all that is seen. A broken ball, cue or table is refused, and the rest is kept. */
export const decodeState: MessageDecoder = ({ data }) => {
  const checked = stateShell.safeParse(data);
  if (!checked.success) return err(describeIssues(checked.error, 'data'));
  const shell = checked.data;
  const balls = readParts(shell.balls, ballReader, { path: 'data.balls', messageType });
  const cue = readPart(shell.cue, cueReader, { path: 'data.cue', messageType });
  const table = readPart(shell.table, tableReader, { path: 'data.table', messageType });
  const update: DecodedEvent = {
    kind: 'update',
    entity: 'billiardsTable',
    items: [
      {
        type: 'tableState',
        tableId: TABLE_ID,
        stream: 'state',
        sequence: toSequence(shell.sequence),
        sourceTime: toStamp(shell.timestamp),
        balls: withUniqueIds(balls.parts),
        ballCount: toSequence(shell.ball_count) ?? shell.balls.length,
        cue: cue.parts[0] ?? null,
        geometry: table.parts[0] ?? null,
      },
    ],
  };
  return ok([update, ...balls.refused, ...cue.refused, ...table.refused]);
};

/** Seen twice, a ball is where it was said last. */
function withUniqueIds(balls: readonly BilliardsBall[]): readonly BilliardsBall[] {
  const byId = new Map(balls.map((ball) => [ball.id, ball]));
  return byId.size === balls.length ? balls : Array.from(byId.values());
}

/** `last_update` is left out: it would make every ball a new one with every message. */
function toBall(wire: WireBall): BilliardsBall | null {
  const id = toBallId(wire.id);
  if (id === null || isDangerousName(id)) return null;
  return {
    id,
    position: toPoint(wire.position),
    velocity: toOptionalPoint(wire.velocity),
    radius: wire.radius ?? null,
    mass: wire.mass ?? null,
    spin: toOptionalPoint(wire.spin),
    isCueBall: wire.is_cue_ball === true,
    isPocketed: wire.is_pocketed === true,
    number: wire.number ?? null,
    confidence: wire.confidence ?? null,
  };
}

function toCue(wire: WireCue): BilliardsCue {
  return {
    tip: toPoint(wire.tip_position),
    angleDegrees: wire.angle ?? null,
    elevationDegrees: wire.elevation ?? null,
    estimatedForce: wire.estimated_force ?? null,
    impactPoint: toOptionalPoint(wire.impact_point),
    length: wire.length ?? null,
    tipRadius: wire.tip_radius ?? null,
    isVisible: wire.is_visible !== false,
    confidence: wire.confidence ?? null,
  };
}

function toGeometry(wire: WireTable): TableGeometry {
  return {
    width: wire.width,
    height: wire.height,
    pockets: (wire.pocket_positions ?? []).slice(0, MAX_CORNERS).map(toPoint),
    pocketRadius: wire.pocket_radius ?? null,
    cushionElasticity: wire.cushion_elasticity ?? null,
    surfaceFriction: wire.surface_friction ?? null,
    surfaceSlope: wire.surface_slope ?? null,
    cushionHeight: wire.cushion_height ?? null,
    corners: wire.playing_area_corners?.slice(0, MAX_CORNERS).map(toPoint) ?? null,
  };
}
