import { assertNever } from '../../lib/assertNever.ts';
import type { HowOut } from '../../hooks/viewTypes.ts';

/** How somebody left, as scorecards write it: "c Fenwick b Obi", "run out (Kimura)", "not out". */
export function toDismissalText(howOut: HowOut | null): string {
  if (howOut === null) return 'not out';
  const { kind } = howOut;
  const by = toBy(howOut);
  const fielders = howOut.fielders.flatMap(({ name }) => name ?? []);
  switch (kind) {
    case 'bowled':
      return by || 'bowled';
    case 'caught':
      return join(`c ${fielders[0] ?? ''}`, by);
    case 'caughtAndBowled':
      return `c & ${by || 'b'}`;
    case 'lbw':
      return join('lbw', by);
    case 'stumped':
      return join(`st ${fielders[0] ?? ''}`, by);
    case 'hitWicket':
      return join('hit wicket', by);
    case 'runOut':
      return fielders.length > 0 ? `run out (${fielders.join('/')})` : 'run out';
    case 'handledBall':
      return 'handled the ball';
    case 'hitTwice':
      return 'hit the ball twice';
    case 'obstructingField':
      return 'obstructing the field';
    case 'timedOut':
      return 'timed out';
    case 'retiredHurt':
      return 'retired hurt';
    case 'retiredOut':
      return 'retired out';
    case 'retiredNotOut':
      return 'retired not out';
    case 'other':
      return join('out', by);
    default:
      return assertNever(kind);
  }
}

function toBy({ bowler }: HowOut): string {
  return bowler?.name == null ? '' : `b ${bowler.name}`;
}

function join(...parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' ');
}
