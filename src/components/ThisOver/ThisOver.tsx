import type { ReactNode } from 'react';
import { readBallMark } from '../../hooks/sportViews.ts';
import type { BallMark, CricketOver } from '../../hooks/viewTypes.ts';
import { classNames } from '../shared/classNames.ts';
import type { Stylable, Translatable } from '../shared/componentProps.ts';
import { toStrings } from '../shared/componentProps.ts';
import type { ThisOverStrings } from './thisOverStrings.ts';
import { THIS_OVER_STRINGS } from './thisOverStrings.ts';

/** Props of `ThisOver`. */
export interface ThisOverProps extends Stylable<'ball'>, Translatable<ThisOverStrings> {
  /** The over to show; null before the first ball. */
  readonly over: CricketOver | null;
  /** Legal balls of an over: as many places are there from the beginning. @default 6 */
  readonly ballsPerOver?: number | undefined;
}

const EXTRAS: ReadonlySet<BallMark['kind']> = new Set(['wide', 'noBall', 'bye', 'legBye']);

/** The balls of an over, each with a shape of its own, and places for those to come. */
export function ThisOver(props: ThisOverProps): ReactNode {
  const { over, ballsPerOver = 6, className, classNames: parts = {} } = props;
  const strings = toStrings(THIS_OVER_STRINGS, props.strings);
  const marks = over?.marks.map(readBallMark) ?? [];
  const legal = marks.filter(({ isLegal }) => isLegal).length;
  const open = over?.isComplete === true ? 0 : Math.max(0, ballsPerOver - legal);
  return (
    <div className={classNames('cs-root cs-row cs-wrap cs-copy cs-over', className)}>
      <span className="cs-note">{over ? strings.over(over.overNumber) : strings.noOver}</span>
      <ol className="cs-beads" aria-label={over ? strings.over(over.overNumber) : strings.noOver}>
        {marks.map((mark, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- balls of an over are numbered by their place
          <li
            key={at}
            className={classNames('cs-over__ball', parts.ball)}
            data-kind={mark.kind}
            data-extra={EXTRAS.has(mark.kind)}
          >
            <span aria-hidden="true">{toSign(mark)}</span>
            <span className="cs-visually-hidden">{strings.ball(mark)}</span>
          </li>
        ))}
        {Array.from({ length: open }, (_, at) => (
          <li key={`open ${at}`} className="cs-over__ball" data-kind="open" aria-hidden="true" />
        ))}
      </ol>
      {over && <span className="cs-note">{strings.runs(over.runs)}</span>}
    </div>
  );
}

/** What stands in a ball: as scorers write it, a dot for no run. */
function toSign({ kind, text }: BallMark): string {
  return kind === 'dot' ? '•' : text;
}
