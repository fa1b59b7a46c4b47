import type { Decorator } from '@storybook/react-vite';
import type { ReactNode } from 'react';

/** Keeps what stands at the edges of the window to a part of the page. */
export function Contained({ children }: { readonly children: ReactNode }): ReactNode {
  return <div style={{ contain: 'layout' }}>{children}</div>;
}

/** Where several stories share a page, each has its own edges. */
export const containedInDocs: Decorator = (Story, { viewMode }) =>
  viewMode === 'docs' ? (
    <Contained>
      <Story />
    </Contained>
  ) : (
    <Story />
  );
