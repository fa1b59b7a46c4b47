import type { ReactNode } from 'react';

/** A number with its name. */
export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
  /** Said below the number, where its name alone does not tell. */
  readonly note?: string | undefined;
  /** Draws the eye: this is not as it should be. @default false */
  readonly isWorrying?: boolean | undefined;
}

/** Numbers side by side, as many as fit. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }): ReactNode {
  return (
    <dl className="cs-flow__facts">
      {facts.map(({ isWorrying = false, name, note, value }) => (
        <div key={name} className="cs-flow__fact" data-state={isWorrying ? 'worrying' : 'fine'}>
          <dt>{name}</dt>
          <dd>
            {value}
            {note !== undefined && <span className="cs-note"> {note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
