import { Canvas, Controls, Description, Primary, Title, useOf } from '@storybook/addon-docs/blocks';
import type { ReactNode } from 'react';

/**
 * The page of a component: what it is for, one example to play with, and all its states side by side. The other stories stay where they
 * are, because a dozen live worlds in one page would keep each other from moving.
 */
export function ComponentDocs(): ReactNode {
  const { csfFile } = useOf('meta', ['meta']);
  const states = Object.values(csfFile.stories).find(({ name }) => name === 'States');
  return (
    <>
      <Title />
      <Description />
      <Primary />
      <Controls />
      {states && (
        <>
          <h2>All states</h2>
          <Canvas of={states.moduleExport} />
        </>
      )}
    </>
  );
}
