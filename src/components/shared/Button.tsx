import type { ReactNode } from 'react';
import { classNames } from './classNames.ts';

/** Props of a button; its children are its name. */
export interface ButtonProps {
  readonly onClick: () => void;
  readonly children: ReactNode;
  /** @default 'plain' */
  readonly look?: 'plain' | 'primary';
  readonly className?: string | undefined;
}

/** The one button of all components. */
export function Button({ onClick, children, look = 'plain', className }: ButtonProps): ReactNode {
  return (
    <button
      type="button"
      className={classNames('cs-button', className)}
      data-look={look}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
