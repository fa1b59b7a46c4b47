import type { ChangeEvent, PointerEvent } from 'react';
import { useState } from 'react';
import { toWorms } from '../../hooks/sportViews.ts';
import type { CricketMatch, Worm } from '../../hooks/viewTypes.ts';
import type { WormGeometry } from './wormGeometry.ts';
import { toWormGeometry } from './wormGeometry.ts';

/** What a worm chart shows, and what moves its crosshair. */
export interface WormChartModel {
  readonly worms: readonly Worm[];
  readonly geometry: WormGeometry;
  /** The over the crosshair is at; null: there is none. */
  readonly over: number | null;
  readonly plotProps: {
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerLeave: () => void;
  };
  readonly sliderProps: {
    readonly min: number;
    readonly max: number;
    readonly value: number;
    readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void;
    readonly onFocus: () => void;
    readonly onBlur: () => void;
  };
}

/**
 * Works out a match's worms and follows a crosshair, which a pointer moves by hovering or dragging and a keyboard by the arrow keys of a
 * slider.
 */
export function useWormChartBehaviour(match: CricketMatch): WormChartModel {
  const worms = toWorms(match);
  const limits = worms.flatMap(
    ({ innings: { ballsLimit, target } }) => ballsLimit ?? target?.balls ?? [],
  );
  const oversLimit = limits.length === 0 ? null : Math.max(...limits) / match.ballsPerOver;
  const geometry = toWormGeometry(worms, oversLimit);
  const [over, setOver] = useState<number | null>(null);
  // Where somebody who comes by keyboard begins: at the newest whole over.
  const newest = Math.floor(worms.at(-1)?.points.at(-1)?.overs ?? 0);
  const follow = ({ clientX, currentTarget }: PointerEvent<HTMLElement>) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    if (width > 0) setOver(geometry.toOver((clientX - left) / width));
  };
  return {
    worms,
    geometry,
    over,
    plotProps: {
      onPointerMove: follow,
      onPointerDown: follow,
      onPointerLeave: () => setOver(null),
    },
    sliderProps: {
      min: 0,
      max: geometry.lastOver,
      value: over ?? newest,
      onChange: (event) => setOver(Number(event.target.value)),
      onFocus: () => setOver(newest),
      onBlur: () => setOver(null),
    },
  };
}
