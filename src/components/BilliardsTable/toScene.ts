import { ballMarks, toRadius } from './ballMarks.ts';
import { furnitureMarks } from './furnitureMarks.ts';
import { predictionMarks } from './predictionMarks.ts';
import type { Scene } from './scene.ts';
import { stickMarks } from './stickMarks.ts';
import type { Size } from './tableFit.ts';
import { fitTable, keepOnTable, toPicture } from './tableFit.ts';
import type { SceneLook, TableView } from './tableView.ts';

/** Makes a picture of what there is to see: pure, so that all its geometry can be tested without a canvas. */
export function toScene(view: TableView, size: Size, look: SceneLook): Scene {
  const fit = fitTable(view.geometry, size, look.orientation);
  if (fit.scale <= 0) return { size, marks: [] };
  const { palette } = look;
  return {
    size,
    marks: [
      ...furnitureMarks(fit, view.geometry, palette),
      ...(view.prediction ? predictionMarks(fit, view, palette) : []),
      ...view.balls.flatMap(({ ball, place }) => {
        if (ball.isPocketed) return [];
        const radius = toRadius(fit, ball);
        const at = keepOnTable(fit, toPicture(fit, place), radius);
        return ballMarks({ ...at, ball, radius }, look);
      }),
      ...(view.cue?.isVisible ? stickMarks(fit, view.cue, palette) : []),
    ],
  };
}
