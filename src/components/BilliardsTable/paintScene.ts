import { assertNever } from '../../lib/assertNever.ts';
import type { Scene, SceneMark } from './scene.ts';

const TURN = 2 * Math.PI;
const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif";

/** Draws a picture over the whole of a canvas that has `ratio` device pixels for each CSS pixel. */
export function paintScene(context: CanvasRenderingContext2D, scene: Scene, ratio: number): void {
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, scene.size.width, scene.size.height);
  context.lineCap = 'round';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const mark of scene.marks) paintMark(context, mark);
}

function paintMark(context: CanvasRenderingContext2D, mark: SceneMark): void {
  context.globalAlpha = mark.kind === 'text' ? 1 : (mark.alpha ?? 1);
  context.beginPath();
  switch (mark.kind) {
    case 'box':
      context.roundRect(mark.x, mark.y, mark.width, mark.height, mark.radius);
      return fill(context, mark.fill);
    case 'disc':
      context.arc(mark.x, mark.y, mark.radius, 0, TURN);
      return fill(context, mark.fill);
    case 'ring':
      context.arc(mark.x, mark.y, mark.radius, -TURN / 4, TURN * (mark.share - 1 / 4));
      return stroke(context, mark, []);
    case 'belt':
      return paintBelt(context, mark);
    case 'line':
      context.moveTo(mark.from.x, mark.from.y);
      context.lineTo(mark.to.x, mark.to.y);
      return stroke(context, mark, mark.dash);
    case 'text':
      context.font = `700 ${mark.sizePx}px ${FONT}`;
      context.fillStyle = mark.fill;
      context.fillText(mark.text, mark.x, mark.y);
      return undefined;
    default:
      return assertNever(mark);
  }
}

/** The two bows left and right, joined by straight edges. */
function paintBelt(
  context: CanvasRenderingContext2D,
  { x, y, radius, share, fill: colour }: Extract<SceneMark, { kind: 'belt' }>,
): void {
  const half = Math.asin(share);
  context.arc(x, y, radius, -half, half);
  context.arc(x, y, radius, TURN / 2 - half, TURN / 2 + half);
  context.closePath();
  fill(context, colour);
}

function fill(context: CanvasRenderingContext2D, colour: string): void {
  context.fillStyle = colour;
  context.fill();
}

function stroke(
  context: CanvasRenderingContext2D,
  { stroke: colour, width }: { readonly stroke: string; readonly width: number },
  dash: readonly number[],
): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.setLineDash([...dash]);
  context.stroke();
}
