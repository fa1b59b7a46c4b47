import type { ReactNode } from 'react';
import { useRef } from 'react';
import { Button } from '../shared/Button.tsx';
import { SelectField } from '../shared/SelectField.tsx';
import { FilterFieldInput } from './FilterFieldInput.tsx';
import type { SubscriptionManagerStrings } from './managerStrings.ts';
import type { SubscriptionFormBehaviour } from './useSubscriptionForm.ts';

/** Props of the form. */
export interface SubscriptionFormProps {
  readonly form: SubscriptionFormBehaviour;
  readonly isSubscribing: boolean;
  readonly strings: SubscriptionManagerStrings;
  readonly className: string;
}

/** A channel, what it is narrowed by, and Subscribe. What is wrong is said at its field, which gets the focus. */
export function SubscriptionForm(props: SubscriptionFormProps): ReactNode {
  const { form, isSubscribing, strings, className } = props;
  const element = useRef<HTMLFormElement>(null);
  const { channel } = form;
  if (!channel) return <p className="cs-empty">{strings.noChannels}</p>;

  function submit() {
    if (isSubscribing) return;
    const [wrong] = Object.keys(form.submit());
    const input = wrong === undefined ? null : element.current?.elements.namedItem(wrong);
    if (input instanceof HTMLElement) input.focus();
  }
  return (
    <form
      ref={element}
      className={className}
      aria-label={strings.subscribe}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <SelectField
        label={strings.channel}
        value={channel.name}
        options={form.channels.map(({ name, label }) => ({ value: name, label }))}
        onChange={form.pickChannel}
      />
      {Object.entries(channel.filterFields).map(([name, field]) => (
        <FilterFieldInput
          key={name}
          name={name}
          field={field}
          text={form.texts[name] ?? ''}
          problem={form.problems[name]}
          strings={strings}
          onChange={(text) => form.setText(name, text)}
        />
      ))}
      <Button
        type="submit"
        look="primary"
        isBusy={isSubscribing}
        className="cs-subscriptions__submit"
      >
        {isSubscribing ? strings.subscribing : strings.subscribe}
      </Button>
      <p role="alert" className="cs-field__problem cs-subscriptions__problem">
        {form.isFollowed && strings.alreadyFollowed}
      </p>
    </form>
  );
}
