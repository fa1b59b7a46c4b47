import type { TableGeometry } from '../../hooks/viewTypes.ts';
import type { BilliardsTableStrings } from './billiardsTableStrings.ts';
import { createPacer } from './createPacer.ts';
import type { TableStage } from './createTableStage.ts';
import { describeBall } from './describeBall.ts';
import type { TableFit } from './tableFit.ts';
import { toBed } from './tableFit.ts';

/** Where the texts go, and what they are made with; asked anew each time. */
export interface BallTextTargets {
  /** Its options carry a ball's id in `data-ball`, and have no other content. */
  readonly getList: () => HTMLElement | null;
  readonly getDetails: () => HTMLElement | null;
  readonly getSelectedId: () => string | null;
  readonly getStrings: () => BilliardsTableStrings;
  readonly getFit: () => TableFit | null;
}

/** Keeps what is said of balls up to date, outside React. */
export interface BallTexts {
  /** Writes all of it now: what is asked for has changed. */
  readonly write: () => void;
  readonly stop: () => void;
}

/** Screen readers that are in the list should be able to finish a sentence. */
const LIST_EVERY_MS = 3_000;
/** Faster, nobody reads a number. */
const DETAILS_EVERY_MS = 250;

/** Creates the writer of a table's texts; it writes text nodes and nothing else. */
export function createBallTexts(stage: TableStage, targets: BallTextTargets): BallTexts {
  const toFit = (geometry: TableGeometry | null) =>
    targets.getFit() ?? { bed: toBed(geometry), isTurned: false };

  function writeList(): void {
    const { balls, geometry } = stage.viewAt(Infinity);
    const known = new Map(balls.map(({ ball }) => [ball.id, ball]));
    const strings = targets.getStrings();
    for (const option of targets.getList()?.querySelectorAll<HTMLElement>('[data-ball]') ?? []) {
      const ball = known.get(option.dataset['ball'] ?? '');
      if (ball) setText(option, strings.ball(describeBall(ball, toFit(geometry), strings)));
    }
  }

  function writeDetails(): void {
    const element = targets.getDetails();
    if (!element) return;
    const { balls, geometry } = stage.viewAt(Infinity);
    const strings = targets.getStrings();
    const chosen = balls.find(({ ball }) => ball.id === targets.getSelectedId());
    const text = chosen
      ? strings.details(describeBall(chosen.ball, toFit(geometry), strings))
      : strings.hint;
    setText(element, text);
  }

  const list = createPacer(LIST_EVERY_MS, writeList);
  const details = createPacer(DETAILS_EVERY_MS, writeDetails);
  const unsubscribe = stage.subscribe(() => {
    list.request();
    details.request();
  });
  return {
    write() {
      list.now();
      details.now();
    },
    stop() {
      unsubscribe();
      list.stop();
      details.stop();
    },
  };
}

function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
