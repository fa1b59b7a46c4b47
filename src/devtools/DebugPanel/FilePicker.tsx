import type { ReactNode } from 'react';
import { classNames } from '../../components/shared/classNames.ts';

/** Props of a button that asks for a file; its children are its name. */
export interface FilePickerProps {
  /** As of an input: endings and media types. */
  readonly accept: string;
  readonly onPick: (file: File) => void;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** Looks like the other buttons; is the platform's own file input, keyboard and all. */
export function FilePicker({ accept, onPick, children, className }: FilePickerProps): ReactNode {
  return (
    <label className={classNames('cs-button cs-file-picker', className)}>
      {children}
      <input
        type="file"
        className="cs-visually-hidden"
        accept={accept}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // So that the same file may be picked again.
          event.target.value = '';
          if (file) onPick(file);
        }}
      />
    </label>
  );
}
