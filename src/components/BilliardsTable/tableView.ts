import type { BilliardsCue, TableGeometry, TrajectoryRow } from '../../hooks/viewTypes.ts';
import type { PlacedBall } from './glide.ts';
import type { Palette } from './palette.ts';
import type { TableOrientation } from './tableFit.ts';

/** What is predicted of a shot. */
export type Prediction = Pick<TrajectoryRow, 'lines' | 'collisions'>;

/** What there is to see at a moment. */
export interface TableView {
  /** Pocketed ones may be among them; they are not drawn. */
  readonly balls: readonly PlacedBall[];
  /** Null: none is seen. */
  readonly cue: BilliardsCue | null;
  /** Null: nothing is known of the table; it is drawn as tables usually are. */
  readonly geometry: TableGeometry | null;
  /** Null: nothing is predicted. */
  readonly prediction: Prediction | null;
}

/** How it is to be shown. */
export interface SceneLook {
  readonly orientation: TableOrientation;
  readonly showNumbers: boolean;
  readonly showConfidence: boolean;
  /** The ball with a ring around it. */
  readonly selectedId: string | null;
  readonly palette: Palette;
}
