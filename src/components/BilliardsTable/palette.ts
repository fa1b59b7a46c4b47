import { BALL_INK, BALL_WHITE } from './ballLooks.ts';

/** Colours of a picture; a painted table looks the same by day and by night. */
export interface Palette {
  readonly cloth: string;
  readonly rail: string;
  readonly diamond: string;
  readonly pocket: string;
  /** Darkens what lies under it: cushions, shadows. */
  readonly shade: string;
  /** Lightens: the gloss of a ball, lines on the cloth. */
  readonly gloss: string;
  /** Predicted ways, rings around balls. */
  readonly path: string;
  readonly stick: string;
  readonly butt: string;
  readonly tip: string;
  readonly ballWhite: string;
  readonly ballInk: string;
  /** Instead of the balls' own paints; null: as they are. */
  readonly ballPaint: string | null;
  /** How visible the edge of a ball is, 0 to 1. */
  readonly edgeAlpha: number;
}

const CLOTH = '#17603f';
const RAIL = '#5a3a22';

/** Of readers who bring their own colours: outlines and numbers tell the balls apart, not paint. */
const FORCED_PALETTE: Palette = {
  cloth: 'Canvas',
  rail: 'CanvasText',
  diamond: 'Canvas',
  pocket: 'CanvasText',
  shade: 'transparent',
  gloss: 'transparent',
  path: 'Highlight',
  stick: 'CanvasText',
  butt: 'CanvasText',
  tip: 'Highlight',
  ballWhite: 'Canvas',
  ballInk: 'CanvasText',
  ballPaint: 'CanvasText',
  edgeAlpha: 1,
};

/** The colours of a table with this cloth and these rails. */
export function toPalette(cloth = CLOTH, rail = RAIL): Palette {
  return {
    cloth,
    rail,
    diamond: '#e9dfc8',
    pocket: '#0b0d11',
    shade: '#000000',
    gloss: '#ffffff',
    path: '#ffffff',
    stick: '#d9ad70',
    butt: '#3f2413',
    tip: '#6db3f2',
    ballWhite: BALL_WHITE,
    ballInk: BALL_INK,
    ballPaint: null,
    edgeAlpha: 0.45,
  };
}

/** The colours where an element stands: its tokens, or the reader's own. */
export function readPalette(element: Element): Palette {
  if (matchMedia('(forced-colors: active)').matches) return FORCED_PALETTE;
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(name).trim() || undefined;
  return toPalette(read('--cs-cloth'), read('--cs-rail'));
}
