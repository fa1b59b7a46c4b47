import { assertNever } from '../../lib/assertNever.ts';
import type { TrajectoryCollision, TrajectoryLine } from '../../hooks/viewTypes.ts';
import { toRadius } from './ballMarks.ts';
import { toPocketRadius } from './furnitureMarks.ts';
import type { Palette } from './palette.ts';
import type { SceneMark } from './scene.ts';
import type { TableFit } from './tableFit.ts';
import { keepOnTable, toPicture } from './tableFit.ts';
import type { TableView } from './tableView.ts';

/** How visible the least certain and the most certain thing is. */
const FAINTEST = 0.3;
const CLEAREST = 0.95;
const DASH = [7, 5];

/** Where balls are going to run, and what they will meet: a ball (a circle as large), a cushion (a dot), a pocket (a ring). */
export function predictionMarks(
  fit: TableFit,
  view: TableView,
  palette: Palette,
): readonly SceneMark[] {
  const { lines = [], collisions = [] } = view.prediction ?? {};
  return [
    ...lines.map((line) => lineMark(fit, line, palette)),
    ...collisions.flatMap((collision) => collisionMarks(fit, view, { collision, palette })),
  ];
}

/** The way of the ball that is played is drawn through, what follows from it is dashed. */
function lineMark(fit: TableFit, line: TrajectoryLine, palette: Palette): SceneMark {
  const isPrimary = line.type === 'primary';
  return {
    kind: 'line',
    from: keepOnTable(fit, toPicture(fit, line.start), 0),
    to: keepOnTable(fit, toPicture(fit, line.end), 0),
    stroke: palette.path,
    width: isPrimary ? 2 : 1.5,
    dash: isPrimary ? [] : DASH,
    alpha: toAlpha(line.confidence),
  };
}

function collisionMarks(
  fit: TableFit,
  view: TableView,
  { collision, palette }: { readonly collision: TrajectoryCollision; readonly palette: Palette },
): readonly SceneMark[] {
  const at = keepOnTable(fit, toPicture(fit, collision.position), 0);
  const alpha = toAlpha(collision.confidence);
  const ring = { kind: 'ring', ...at, stroke: palette.path, share: 1, alpha } as const;
  switch (collision.type) {
    case 'ballBall': {
      const [some] = view.balls;
      const radius = some ? toRadius(fit, some.ball) : 3;
      return [{ ...ring, radius, width: 1.25 }];
    }
    case 'ballCushion':
      return [{ kind: 'disc', ...at, radius: 3, fill: palette.path, alpha }];
    case 'ballPocket':
      return [{ ...ring, radius: toPocketRadius(fit, view.geometry), width: 2.5 }];
    case 'none':
    case 'unknown':
      return [];
    default:
      return assertNever(collision.type);
  }
}

function toAlpha(confidence: number | null): number {
  const share = Math.max(0, Math.min(1, confidence ?? 1));
  return FAINTEST + (CLEAREST - FAINTEST) * share;
}
