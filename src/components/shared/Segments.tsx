import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';
import type { ReactNode } from 'react';
import { useRef } from 'react';
import { classNames } from './classNames.ts';

/** One segment. */
export interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
}

/** Props of a row of buttons of which exactly one is pressed. */
export interface SegmentsProps<Value extends string> {
  /** Names the group for screen readers. */
  readonly label: string;
  readonly value: Value;
  readonly segments: readonly Segment<Value>[];
  readonly onChange: (value: Value) => void;
  readonly className?: string | undefined;
}

/** A few choices side by side, one of which is always pressed; arrow keys go from one to the next, and choose it. */
export function Segments<Value extends string>(props: SegmentsProps<Value>): ReactNode {
  const { label, value, segments, onChange, className } = props;
  const isByArrow = useRef(false);
  return (
    <ToggleGroup
      className={classNames('cs-segments', className)}
      aria-label={label}
      value={[value]}
      onKeyDownCapture={({ key }) => {
        isByArrow.current = key.startsWith('Arrow');
      }}
      onKeyUp={() => {
        isByArrow.current = false;
      }}
      onValueChange={([next]) => {
        // Pressing the pressed one asks for none: there is always one.
        if (next !== undefined) onChange(next);
      }}
    >
      {segments.map((segment) => (
        <Toggle
          key={segment.value}
          value={segment.value}
          className="cs-segments__segment"
          onFocus={() => {
            if (isByArrow.current) onChange(segment.value);
          }}
        >
          {segment.label}
        </Toggle>
      ))}
    </ToggleGroup>
  );
}
