import type { ReactNode } from 'react';
import { useId, useRef } from 'react';
import type { HeldWish } from '../../hooks/useHeldSubscriptions.ts';
import { classNames } from '../shared/classNames.ts';
import type { Stylable, Translatable } from '../shared/componentProps.ts';
import { toStrings } from '../shared/componentProps.ts';
import type { SubscriptionManagerStrings } from './managerStrings.ts';
import { MANAGER_STRINGS } from './managerStrings.ts';
import { SubscriptionEntry } from './SubscriptionEntry.tsx';
import { SubscriptionForm } from './SubscriptionForm.tsx';
import { useSubscriptionManagerBehaviour } from './useSubscriptionManagerBehaviour.ts';

/** Parts of `WebSocketSubscriptionManager` that take class names. */
export type WebSocketSubscriptionManagerPart = 'form' | 'list';

/** Props of `WebSocketSubscriptionManager`. */
export interface WebSocketSubscriptionManagerProps
  extends Stylable<WebSocketSubscriptionManagerPart>, Translatable<SubscriptionManagerStrings> {
  /**
   * What was subscribed to by hand, if somebody above keeps it and follows it with `useHeldSubscriptions`, so that it outlives this
   * component. @default kept here, and followed while this is mounted
   */
  readonly wishes?: readonly HeldWish[] | undefined;
  /** Told of each subscription made or ended here. */
  readonly onWishesChange?: ((wishes: readonly HeldWish[]) => void) | undefined;
  /** Silence after which a subscription kept here counts as gone quiet, ms. @default never by silence alone */
  readonly staleAfterMs?: number | undefined;
  /** At most this many are listed. @default 50 */
  readonly limit?: number;
}

const DEFAULT_LIMIT = 50;

/**
 * Subscribes to channels by hand, and shows how every subscription of the page stands. The form is made from what the protocol
 * says of its channels. What is subscribed to here is followed while this is mounted, or for as long as `wishes` are kept above it;
 * what others follow is shown, and can't be pulled from under them.
 */
export function WebSocketSubscriptionManager(props: WebSocketSubscriptionManagerProps): ReactNode {
  const { limit = DEFAULT_LIMIT, classNames: users } = props;
  const strings = toStrings(MANAGER_STRINGS, props.strings);
  const { form, entries, ...behaviour } = useSubscriptionManagerBehaviour(strings, props);
  const titleId = useId();
  const headingId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const hiddenCount = entries.length - limit;
  return (
    <section
      className={classNames('cs-root cs-card cs-sized', props.className)}
      aria-labelledby={titleId}
    >
      <header className="cs-card__header">
        <h2 className="cs-card__title" id={titleId}>
          {strings.title}
        </h2>
      </header>
      <SubscriptionForm
        form={form}
        isSubscribing={behaviour.isSubscribing}
        strings={strings}
        className={classNames('cs-subscriptions__form', users?.form)}
      />
      <h3
        className="cs-note cs-copy cs-medium cs-subscriptions__heading"
        id={headingId}
        ref={heading}
        tabIndex={-1}
      >
        {strings.active(entries.length)}
      </h3>
      {entries.length === 0 && (
        <div className="cs-empty">
          <p className="cs-empty__text">{strings.empty}</p>
        </div>
      )}
      <ul className={classNames('cs-list', users?.list)} aria-labelledby={headingId}>
        {entries.slice(0, limit).map((entry) => (
          <SubscriptionEntry
            key={entry.subscription.key}
            entry={entry}
            strings={strings}
            onRetry={() => behaviour.retry(entry)}
            onUnsubscribe={() => {
              behaviour.unsubscribe(entry);
              // Its button goes away: the focus stays where the list begins.
              heading.current?.focus();
            }}
          />
        ))}
      </ul>
      {hiddenCount > 0 && (
        <p className="cs-note cs-copy cs-inset cs-rule">{strings.more(hiddenCount)}</p>
      )}
      <output className="cs-visually-hidden">{behaviour.news}</output>
      <span role="alert" className="cs-visually-hidden">
        {behaviour.refusal}
      </span>
    </section>
  );
}
