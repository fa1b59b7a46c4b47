import type { SeededRandom } from '../../engine/createRandom.ts';
import { isMoving, type Ball } from '../../worlds/billiards/ball.ts';

/**
 * Creates a camera's trust in what it sees: it varies while a ball moves and stays while it rests, so that a client can tell
 * what changed from what did not.
 */
export function createConfidence(random: SeededRandom): (seen: Readonly<Ball> | 'cue') => number {
  const known = new Map<string, number>();
  return (seen) => {
    const id = seen === 'cue' ? 'stick' : seen.id;
    const before = known.get(id);
    if (before !== undefined && (seen === 'cue' || !isMoving(seen))) return before;
    const confidence = Math.round((0.95 + random.noise() * 0.012) * 1_000) / 1_000;
    known.set(id, confidence);
    return confidence;
  };
}
