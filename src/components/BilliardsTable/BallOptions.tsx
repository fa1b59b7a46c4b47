import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { memo } from 'react';
import type { BallFact } from './tableFacts.ts';

/** Props of the list. */
export interface BallOptionsProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly balls: readonly BallFact[];
  readonly selectedId: string | null;
  /** Prefix of the options' ids, unique in the document. */
  readonly idPrefix: string;
  readonly label: string;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * The balls on the table as a list box: what a screen reader reads instead of the picture, and what takes the keys for it. Not
 * seen: the picture shows which one is chosen. What each option says is written by `createBallTexts`.
 */
export const BallOptions = memo(function BallOptions(props: BallOptionsProps): ReactNode {
  const { ref, balls, selectedId, idPrefix, label, onKeyDown } = props;
  const activeAt = balls.findIndex(({ id }) => id === selectedId);
  return (
    <div
      ref={ref}
      className="cs-billiards__options cs-visually-hidden"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a <select> would open, and its options can't be told apart by style
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={activeAt < 0 ? undefined : `${idPrefix}${activeAt}`}
      onKeyDown={onKeyDown}
    >
      {balls.map((ball, at) => (
        // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- its text is written outside React
        <div
          key={ball.id}
          id={`${idPrefix}${at}`}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an <option> belongs to a <select>
          role="option"
          aria-selected={ball.id === selectedId}
          data-ball={ball.id}
        />
      ))}
    </div>
  );
});
