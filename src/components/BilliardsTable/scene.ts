import type { Size } from './tableFit.ts';

interface Place {
  readonly x: number;
  readonly y: number;
}

interface Alpha {
  /** 0 to 1. @default 1 */
  readonly alpha?: number;
}

/** One thing to draw, in CSS pixels. Colours are CSS colours. */
export type SceneMark =
  | (Place &
      Alpha & {
        readonly kind: 'box';
        readonly width: number;
        readonly height: number;
        readonly radius: number;
        readonly fill: string;
      })
  | (Place &
      Alpha & {
        readonly kind: 'disc';
        readonly radius: number;
        readonly fill: string;
      })
  /** A circle's edge, clockwise from the top; a `share` below 1 leaves the rest open. */
  | (Place &
      Alpha & {
        readonly kind: 'ring';
        readonly radius: number;
        readonly stroke: string;
        readonly width: number;
        readonly share: number;
      })
  /** A level belt around the middle of a circle, so much of its height as `share` says. */
  | (Place &
      Alpha & {
        readonly kind: 'belt';
        readonly radius: number;
        readonly fill: string;
        readonly share: number;
      })
  | (Alpha & {
      readonly kind: 'line';
      readonly from: Place;
      readonly to: Place;
      readonly stroke: string;
      readonly width: number;
      readonly dash: readonly number[];
    })
  | (Place & {
      readonly kind: 'text';
      readonly text: string;
      readonly sizePx: number;
      readonly fill: string;
    });

/** A picture: its size, and what is in it, from the bottom up. */
export interface Scene {
  readonly size: Size;
  readonly marks: readonly SceneMark[];
}
