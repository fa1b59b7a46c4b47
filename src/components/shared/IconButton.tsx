import type { ComponentPropsWithRef, ReactNode } from 'react';
import { classNames } from './classNames.ts';

/** Props of a button that shows an icon alone; all others are the button's own. */
export interface IconButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'type'> {
  /** Its name for screen readers, and its tooltip. */
  readonly label: string;
  /** The icon. */
  readonly children: ReactNode;
}

/** A square button with an icon. Passes on what it is given, so that a popover can open from it. */
export function IconButton({ label, children, className, ...rest }: IconButtonProps): ReactNode {
  return (
    <button
      {...rest}
      type="button"
      className={classNames('cs-icon-button', className)}
      aria-label={label}
      title={label}
    >
      {children}
    </button>
  );
}
