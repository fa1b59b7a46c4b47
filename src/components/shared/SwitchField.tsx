import { Switch } from '@base-ui/react/switch';
import type { ReactNode } from 'react';
import { useId } from 'react';
import { classNames } from './classNames.ts';

/** Props of a labelled switch. */
export interface SwitchFieldProps {
  readonly label: ReactNode;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly className?: string | undefined;
}

/** A switch with its label, both of which turn it. */
export function SwitchField({ label, isOn, onChange, className }: SwitchFieldProps): ReactNode {
  const labelId = useId();
  return (
    <label className={classNames('cs-switch-field', className)}>
      <span id={labelId} className="cs-switch-field__label">
        {label}
      </span>
      <Switch.Root
        className="cs-switch"
        checked={isOn}
        aria-labelledby={labelId}
        onCheckedChange={(next) => onChange(next)}
      >
        <Switch.Thumb className="cs-switch__thumb" />
      </Switch.Root>
    </label>
  );
}
