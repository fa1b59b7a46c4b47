import { ArrowDown, ArrowUp } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useId, useRef } from 'react';
import type { ReadableFrame } from '../../hooks/viewTypes.ts';
import type { DebugPanelStrings } from './debugPanelStrings.ts';
import { formatRecordingTime } from './formatTimes.ts';
import { useFramesInSight } from './useFramesInSight.ts';

/** Props of the list of frames. */
export interface FrameListProps {
  readonly frames: readonly ReadableFrame[];
  readonly selected: ReadableFrame | null;
  readonly onSelect: (frame: ReadableFrame) => void;
  readonly strings: DebugPanelStrings;
}

/**
 * Frames, oldest first, of which only those in or near sight are in the document. The end is followed while it is in
 * sight. Arrow keys, Home and End go through all of them.
 */
export function FrameList({ frames, onSelect, selected, strings }: FrameListProps): ReactNode {
  const listId = useId();
  const scrollerRef = useRef<HTMLDivElement>(null);
  const inSight = useFramesInSight(frames, scrollerRef);
  const selectedAt = selected === null ? -1 : frames.indexOf(selected);

  const onKeyDown = (event: KeyboardEvent) => {
    const next = toNextIndex(event.key, selectedAt, frames.length);
    const frame = next === null ? undefined : frames[next];
    if (next === null || !frame) return;
    event.preventDefault();
    inSight.scrollTo(next);
    onSelect(frame);
  };

  return (
    <div
      ref={scrollerRef}
      className="cs-frames__list"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a <select> shows one line of text for each
      role="listbox"
      aria-label={strings.frameList}
      aria-activedescendant={selectedAt < 0 ? undefined : `${listId}-${selectedAt}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onScroll={inSight.onScroll}
    >
      <Space heightPx={inSight.beforePx} />
      {inSight.items.map(({ frame, index }) => (
        <FrameOption
          key={index}
          id={`${listId}-${index}`}
          frame={frame}
          index={index}
          count={frames.length}
          isSelected={index === selectedAt}
          onSelect={onSelect}
          strings={strings}
        />
      ))}
      <Space heightPx={inSight.afterPx} />
    </div>
  );
}

function Space({ heightPx }: { readonly heightPx: number }): ReactNode {
  return heightPx > 0 && <div role="presentation" style={{ blockSize: heightPx }} />;
}

interface FrameOptionProps {
  readonly id: string;
  readonly frame: ReadableFrame;
  readonly index: number;
  readonly count: number;
  readonly isSelected: boolean;
  readonly onSelect: (frame: ReadableFrame) => void;
  readonly strings: DebugPanelStrings;
}

function FrameOption(props: FrameOptionProps): ReactNode {
  const { count, frame, id, index, isSelected, onSelect, strings } = props;
  const isIn = frame.type === 'recv';
  const Arrow = isIn ? ArrowDown : ArrowUp;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the list has the focus and the keys
    <div
      id={id}
      className="cs-frames__row"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it stands in no <select>
      role="option"
      aria-selected={isSelected}
      aria-posinset={index + 1}
      aria-setsize={count}
      data-direction={isIn ? 'in' : 'out'}
      onClick={() => onSelect(frame)}
    >
      <span className="cs-frames__direction">
        <Arrow size={13} strokeWidth={2.25} aria-hidden="true" />
        <span className="cs-visually-hidden">{isIn ? strings.incoming : strings.outgoing}</span>
      </span>
      <span className="cs-frames__time">{formatRecordingTime(frame.atMs)}</span>
      <span className="cs-frames__type">
        {frame.typeName === '' ? strings.untyped : frame.typeName}
        {frame.messageCount > 1 && (
          <span className="cs-frames__several"> {strings.several(frame.messageCount)}</span>
        )}
      </span>
      <span className="cs-frames__size">{strings.chars(frame.charCount)}</span>
    </div>
  );
}

/** Where a key leads; null for keys that mean something else. */
function toNextIndex(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
      return at < 0 ? last : Math.min(last, at + 1);
    case 'ArrowUp':
      return at < 0 ? last : Math.max(0, at - 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
