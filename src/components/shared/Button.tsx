import type { ReactNode, Ref } from 'react';
import { classNames } from './classNames.ts';

/** Props of a button; its children are its name. */
export interface ButtonProps {
  /** Left out where `type` is `submit` and the form acts. */
  readonly onClick?: (() => void) | undefined;
  readonly children: ReactNode;
  /** @default 'plain' */
  readonly look?: 'plain' | 'primary';
  /** @default 'button' */
  readonly type?: 'button' | 'submit';
  /** It does nothing for now, and says so; it keeps the focus, so that nobody is thrown out of the page. @default false */
  readonly isBusy?: boolean;
  /** For where the children alone don't say what it acts on; has to begin with them. @default the children */
  readonly label?: string | undefined;
  readonly className?: string | undefined;
  /** For who has to lead the focus there. */
  readonly buttonRef?: Ref<HTMLButtonElement> | undefined;
}

/** The one button of all components. */
export function Button(props: ButtonProps): ReactNode {
  const { onClick, children, look = 'plain', type = 'button', isBusy = false } = props;
  const { label, className, buttonRef } = props;
  return (
    <button
      // oxlint-disable-next-line react/button-has-type -- one of two
      type={type}
      ref={buttonRef}
      className={classNames('cs-button', className)}
      data-look={look}
      aria-label={label}
      aria-disabled={isBusy || undefined}
      data-busy={isBusy || undefined}
      onClick={(event) => {
        if (isBusy) event.preventDefault();
        else onClick?.();
      }}
    >
      {children}
    </button>
  );
}
