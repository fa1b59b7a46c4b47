import type { ReactNode } from 'react';
import { useId } from 'react';
import type { FilterField } from '../../hooks/viewTypes.ts';
import { SelectField } from '../shared/SelectField.tsx';
import { SwitchField } from '../shared/SwitchField.tsx';
import type { SubscriptionManagerStrings } from './managerStrings.ts';
import type { FieldProblem } from './readFilterForm.ts';

/** Props of one field of a filter. */
export interface FilterFieldInputProps {
  readonly name: string;
  readonly field: FilterField;
  readonly text: string;
  readonly problem: FieldProblem | undefined;
  readonly strings: SubscriptionManagerStrings;
  readonly onChange: (text: string) => void;
}

/** One thing to narrow by, as its kind asks for it; empty asks for nothing. */
export function FilterFieldInput(props: FilterFieldInputProps): ReactNode {
  const { field, text, strings, onChange } = props;
  switch (field.kind) {
    case 'choice': {
      const choices = field.options.map((option) => ({ value: option, label: option }));
      return (
        <SelectField
          label={field.label}
          value={text}
          options={[{ value: '', label: strings.any }, ...choices]}
          onChange={onChange}
        />
      );
    }
    case 'flag':
      return (
        <SwitchField
          label={field.label}
          isOn={text !== ''}
          onChange={(isOn) => onChange(isOn ? 'true' : '')}
        />
      );
    default:
      return <TextInput {...props} field={field} />;
  }
}

interface TextInputProps extends FilterFieldInputProps {
  readonly field: Extract<FilterField, { kind: 'text' | 'number' }>;
}

/** A text or a number; the browser's own number field would swallow what it can't read instead of saying so. */
function TextInput({ name, field, text, problem, strings, onChange }: TextInputProps): ReactNode {
  const id = useId();
  const isNumber = field.kind === 'number';
  const unit = (isNumber && field.unit) || '';
  const hint = !isNumber && field.takesSeveral ? strings.several : '';
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <div className="cs-field">
      <label className="cs-field__label" htmlFor={id}>
        {field.label}
        {unit && ` (${unit})`}
      </label>
      <input
        className="cs-input"
        id={id}
        name={name}
        type="text"
        inputMode={isNumber ? 'decimal' : undefined}
        autoComplete="off"
        placeholder={isNumber ? undefined : field.example}
        required={field.isRequired}
        aria-invalid={problem ? true : undefined}
        aria-describedby={described || undefined}
        value={text}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint && (
        <span className="cs-visually-hidden" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {problem && (
        <span className="cs-field__problem" id={`${id}-problem`}>
          {strings.problem(problem, unit)}
        </span>
      )}
    </div>
  );
}
