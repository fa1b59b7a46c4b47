import type { TablePoint } from '../../hooks/viewTypes.ts';
import type { TableStage } from './createTableStage.ts';
import { toRadius } from './ballMarks.ts';
import { paintScene } from './paintScene.ts';
import type { Palette } from './palette.ts';
import { readPalette } from './palette.ts';
import type { Size, TableFit } from './tableFit.ts';
import { fitTable, keepOnTable, toPicture } from './tableFit.ts';
import type { SceneLook } from './tableView.ts';
import { toScene } from './toScene.ts';

/** How the user of the component wants it shown; the colours are read from the page. */
export type PaintLook = Omit<SceneLook, 'palette'>;

/** Keeps a canvas up to date with a stage. */
export interface TablePainter {
  /** Shows it so from now on. */
  readonly setLook: (look: PaintLook) => void;
  /** The ball at a place of the canvas, in CSS pixels from its upper left corner; null for none. */
  readonly ballAt: (place: TablePoint) => string | null;
  /** How the table lies on the canvas; null before there is room for one. */
  readonly getFit: () => TableFit | null;
  readonly stop: () => void;
}

/** What a painter starts with. */
export interface PainterOptions {
  readonly look: PaintLook;
  /** The table lies differently: the canvas has another size. */
  readonly onFit: () => void;
}

/** Sixty pictures a second and no more, whatever the screen can do: states come thirty times. */
const LEAST_FRAME_MS = 1_000 / 60 - 1;
/** A finger is wider than a ball. */
const TOUCH_PX = 12;

/**
 * Creates a painter. It paints once per frame at most, and only if something changed or a ball is on its way; as sharp as the
 * screen is, as large as the canvas is. Without motion (`prefers-reduced-motion`) balls stand where they were told last.
 */
export function createTablePainter(
  canvas: HTMLCanvasElement,
  stage: TableStage,
  { look: first, onFit }: PainterOptions,
): TablePainter {
  const context = canvas.getContext('2d');
  const stillness = matchMedia('(prefers-reduced-motion: reduce)');
  const forcedColours = matchMedia('(forced-colors: active)');
  let look = first;
  let palette: Palette | null = null;
  let room: Size | null = null;
  let frameId: number | null = null;
  let paintedAt = -Infinity;
  let isDirty = false;

  const request = () => {
    if (room) frameId ??= requestAnimationFrame(handleFrame);
  };
  const change = () => {
    isDirty = true;
    request();
  };
  const changeColours = () => {
    palette = null;
    change();
  };
  const isMovingAt = (at: number) => !stillness.matches && stage.isGlidingAt(at);

  function handleFrame(at: number): void {
    frameId = null;
    if (at - paintedAt < LEAST_FRAME_MS) return request();
    const wasDirty = isDirty;
    isDirty = false;
    if (wasDirty || isMovingAt(paintedAt)) paint(at);
    if (isMovingAt(at)) request();
  }

  function paint(at: number): void {
    if (!context || !room) return;
    paintedAt = at;
    palette ??= readPalette(canvas);
    const ratio = sharpen(canvas, room);
    const view = stage.viewAt(stillness.matches ? Infinity : at);
    paintScene(context, toScene(view, room, { ...look, palette }), ratio);
  }

  const observer = new ResizeObserver(([entry]) => {
    if (!entry) return;
    room = entry.contentRect;
    change();
    onFit();
  });
  observer.observe(canvas);
  const unsubscribe = stage.subscribe(change);
  stillness.addEventListener('change', change);
  forcedColours.addEventListener('change', changeColours);

  const getFit = () => {
    const { geometry } = stage.viewAt(Infinity);
    return room && fitTable(geometry, room, look.orientation);
  };
  return {
    setLook(next) {
      look = next;
      change();
    },
    getFit,
    ballAt: (place) => findBall(stage, getFit(), place),
    stop() {
      observer.disconnect();
      unsubscribe();
      stillness.removeEventListener('change', change);
      forcedColours.removeEventListener('change', changeColours);
      if (frameId !== null) cancelAnimationFrame(frameId);
      room = null;
    },
  };
}

/** Gives a canvas a device pixel for each of its own; a window may have come to another screen since. Tells how many a CSS pixel has. */
function sharpen(canvas: HTMLCanvasElement, { width, height }: Size): number {
  const ratio = window.devicePixelRatio || 1;
  const pixels = { width: Math.round(width * ratio), height: Math.round(height * ratio) };
  // Setting either empties the canvas, so only what differs is set.
  if (canvas.width !== pixels.width) canvas.width = pixels.width;
  if (canvas.height !== pixels.height) canvas.height = pixels.height;
  return ratio;
}

/** The nearest of the balls that a place touches, or nearly. */
function findBall(stage: TableStage, fit: TableFit | null, place: TablePoint): string | null {
  if (!fit) return null;
  const touched = stage
    .viewAt(performance.now())
    .balls.filter(({ ball }) => !ball.isPocketed)
    .map(({ ball, place: at }) => {
      const radius = toRadius(fit, ball);
      const drawn = keepOnTable(fit, toPicture(fit, at), radius);
      const distance = Math.hypot(drawn.x - place.x, drawn.y - place.y);
      return { id: ball.id, distance, reach: Math.max(TOUCH_PX, radius) };
    })
    .filter(({ distance, reach }) => distance <= reach)
    .toSorted((left, right) => left.distance - right.distance);
  return touched[0]?.id ?? null;
}
