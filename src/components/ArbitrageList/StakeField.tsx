import type { ReactNode } from 'react';
import { useId } from 'react';
import type { ArbitrageListStrings } from './arbitrageListStrings.ts';

/** Props of the field for the total. */
export interface StakeFieldProps {
  /** As typed. */
  readonly text: string;
  readonly isValid: boolean;
  readonly onChange: (text: string) => void;
  readonly strings: ArbitrageListStrings;
  readonly className: string;
}

/** How much to divide. What is typed stays as it is; while it is no amount, the field says so. */
export function StakeField(props: StakeFieldProps): ReactNode {
  const { text, isValid, onChange, strings, className } = props;
  const id = useId();
  const errorId = `${id}-error`;
  return (
    <div className={className}>
      <label className="cs-field__label" htmlFor={id}>
        {strings.totalStake}
      </label>
      <input
        id={id}
        className="cs-input cs-stake__input"
        type="number"
        inputMode="decimal"
        min={1}
        step="any"
        value={text}
        aria-invalid={!isValid}
        aria-describedby={isValid ? undefined : errorId}
        onChange={(event) => onChange(event.target.value)}
      />
      <span id={errorId} className="cs-field__problem" role="alert">
        {isValid ? '' : strings.invalidStake}
      </span>
    </div>
  );
}
