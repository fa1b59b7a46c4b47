import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactNode } from 'react';
import { expect } from 'storybook/test';
import type { OriginalComponent, OriginalState } from './support/originalStates.ts';
import { ORIGINAL_COMPONENTS, ORIGINAL_STATES } from './support/originalStates.ts';
import './support/originalComponents.css';

/** Every prop and visible state of the original front ends' components, and the story that shows ours. */
function OriginalComponents(): ReactNode {
  return (
    <main className="cs-root originals">
      <h1 className="originals__title">The original components</h1>
      <p className="originals__lead">
        Each prop and each visible state of the components this library grew out of, what has become
        of it, and the story that shows it.
      </p>
      {ORIGINAL_COMPONENTS.map((component) => (
        <ComponentTable key={component} component={component} />
      ))}
    </main>
  );
}

function ComponentTable({ component }: { readonly component: OriginalComponent }): ReactNode {
  const states = ORIGINAL_STATES.filter((state) => state.component === component);
  const shown = states.filter(({ storyId }) => storyId !== null).length;
  return (
    <section className="originals__component">
      <h2 className="cs-card__title" id={`originals-${component}`}>
        {component}{' '}
        <span className="cs-note">
          {shown} of {states.length}
        </span>
      </h2>
      <table className="originals__table" aria-labelledby={`originals-${component}`}>
        <thead>
          <tr>
            <th scope="col">Kind</th>
            <th scope="col">Original</th>
            <th scope="col">Here</th>
            <th scope="col">Story</th>
          </tr>
        </thead>
        <tbody>
          {states.map((state) => (
            <StateRow key={`${state.kind} ${state.original}`} state={state} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function StateRow({ state }: { readonly state: OriginalState }): ReactNode {
  const { kind, original, ours, storyId } = state;
  return (
    <tr>
      <td className="cs-note">{kind}</td>
      <th scope="row">{original}</th>
      <td>{ours || '–'}</td>
      <td>
        {storyId === null ? (
          <span className="cs-note">none</span>
        ) : (
          // Out of the frame the story stands in: a link inside it would put a Storybook into a Storybook.
          <a className="originals__link" href={`?path=/story/${storyId}`} target="_top">
            {storyId}
          </a>
        )}
      </td>
    </tr>
  );
}

const meta = {
  title: 'Original components',
  component: OriginalComponents,
} satisfies Meta<typeof OriginalComponents>;
export default meta;
type Story = StoryObj<typeof meta>;

export const EveryPropAndState: Story = {
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('table')).toHaveLength(ORIGINAL_COMPONENTS.length);
  },
};

export const Dark: Story = { ...EveryPropAndState, globals: { theme: 'dark' } };
