import type { NflVariant } from './nflOptions.ts';

const SPECIAL = /^\/ws\/(?:(games|odds|predictions)|game\/([^/]+))$/;

/** Whether this protocol listens at a path. The original's other WebSocket paths are broken or speak something else. */
export function isNflPath(path: string, variant: NflVariant): boolean {
  return path === '/ws' || SPECIAL.test(path) || (variant === 'node' && path === '/');
}

/** The channels an endpoint of python follows by itself; null for one that is not special. */
export function toPathChannels(path: string): readonly string[] | null {
  const match = SPECIAL.exec(path);
  if (match === null) return null;
  if (match[1] !== undefined) return [match[1]];
  const gameId = decodePart(match[2] ?? '');
  return [`game_${gameId}`, `odds_${gameId}`, `predictions_${gameId}`];
}

function decodePart(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
