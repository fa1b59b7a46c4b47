import { CSPProvider } from '@base-ui/react/csp-provider';
import { Select } from '@base-ui/react/select';
import { Check, ChevronsUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './classNames.ts';

/** One of the choices. */
export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

/** Props of a labelled select. */
export interface SelectFieldProps<Value extends string> {
  readonly label: string;
  /** Whether the label is shown, or only told to screen readers. @default true */
  readonly isLabelShown?: boolean;
  readonly value: Value;
  readonly options: readonly SelectOption<Value>[];
  readonly onChange: (value: Value) => void;
  readonly className?: string | undefined;
}

/** A select with its label. Keyboard, type-ahead, position and screen reader behaviour are Base UI's. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>): ReactNode {
  const { label, isLabelShown = true, value, options, onChange, className } = props;
  return (
    <div className={classNames('cs-field', className)}>
      {/* Its only style element hides scroll bars that this list shows; a strict policy would refuse it. */}
      <CSPProvider disableStyleElements>
        <Select.Root
          items={options}
          value={value}
          onValueChange={(next) => {
            if (next !== null) onChange(next);
          }}
        >
          <Select.Label className={isLabelShown ? 'cs-field__label' : 'cs-visually-hidden'}>
            {label}
          </Select.Label>
          <Select.Trigger className="cs-select">
            <Select.Value className="cs-clip" />
            <Select.Icon className="cs-note cs-icon">
              <ChevronsUpDown size={14} aria-hidden="true" />
            </Select.Icon>
          </Select.Trigger>
          <Select.Portal>
            <Select.Positioner
              className="cs-root cs-floating"
              sideOffset={4}
              collisionPadding={8}
              alignItemWithTrigger={false}
            >
              <Select.Popup className="cs-popover cs-select__popup">
                <Select.List className="cs-select__list">
                  {options.map((option) => (
                    <Select.Item
                      key={option.value}
                      value={option.value}
                      className="cs-select__item"
                    >
                      <Select.ItemIndicator className="cs-icon">
                        <Check size={14} aria-hidden="true" />
                      </Select.ItemIndicator>
                      <Select.ItemText className="cs-select__text">{option.label}</Select.ItemText>
                    </Select.Item>
                  ))}
                </Select.List>
              </Select.Popup>
            </Select.Positioner>
          </Select.Portal>
        </Select.Root>
      </CSPProvider>
    </div>
  );
}
