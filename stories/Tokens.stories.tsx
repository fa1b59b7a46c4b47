import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactNode } from 'react';
import { expect } from 'storybook/test';
import densityCss from '../src/styles/density.css?raw';
import primitivesCss from '../src/styles/primitives.css?raw';
import semanticCss from '../src/styles/semantic.css?raw';
import { ColourTable } from './tokens/ColourTable.tsx';
import { SIGN_PAIRS, TEXT_PAIRS } from './tokens/contrastPairs.ts';
import { ContrastTable } from './tokens/ContrastTable.tsx';
import type { Token, TokenGroup } from './tokens/parseTokens.ts';
import { parseTokens } from './tokens/parseTokens.ts';
import { ScaleTable } from './tokens/ScaleTable.tsx';
import './tokens/tokens.css';

/** Read from the style sheets that are shipped, and measured where it can be: what stands here can't be out of date. */
const meta = {
  title: 'Tokens',
  parameters: {
    docs: {
      description: {
        component:
          'Every token, read from the style sheets and measured as painted. A colour is a role, with its light and its dark value; sizes, shapes and type are scales. Set any role on `:root`, or on any element, to make it yours.',
      },
    },
  },
} satisfies Meta;
export default meta;
type Story = StoryObj<typeof meta>;

const PRIMITIVES = parseTokens(primitivesCss);
const ROLES = parseTokens(semanticCss);

/** Colours of things, which are the same by day and by night. */
export const Primitives: Story = {
  render: () => (
    <Page title="Colours of things">{<ColourTable groups={only(PRIMITIVES, isColour)} />}</Page>
  ),
};

/** What colours are for, in both themes. */
export const Roles: Story = {
  render: () => (
    <Page title="Roles">
      <ColourTable groups={only(ROLES, isColour)} />
    </Page>
  ),
};

/** Which role may stand on which surface, with the ratio of what is painted. */
export const Contrast: Story = {
  render: () => (
    <Page title="Contrast">
      <ContrastTable
        title="Text: 4.5 : 1 (WCAG 1.4.3)"
        pairs={TEXT_PAIRS}
        least={4.5}
        sample="text"
      />
      <ContrastTable
        title="Edges of controls and signs: 3 : 1 (WCAG 1.4.11)"
        pairs={SIGN_PAIRS}
        least={3}
        sample="edge"
      />
    </Page>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getAllByText(/passes/)).toHaveLength(
      2 * (TEXT_PAIRS.length + SIGN_PAIRS.length),
    );
    await expect(canvas.queryByText(/fails/)).toBeNull();
  },
};

export const Type: Story = {
  render: () => (
    <Page title="Type">
      <ScaleTable tokens={named(PRIMITIVES, '--cs-font-size')} sample="text" />
      <ScaleTable
        tokens={named(PRIMITIVES, '--cs-font').filter(({ name }) => !name.includes('size'))}
        sample="plain"
      />
    </Page>
  ),
};

/** Everything stands on a grid of 4 px, in rem, so that it grows with the reader's text. */
export const SpaceAndShape: Story = {
  render: () => (
    <Page title="Space and shape">
      <ScaleTable tokens={named(PRIMITIVES, '--cs-space')} sample="space" />
      <ScaleTable tokens={named(PRIMITIVES, '--cs-radius')} sample="radius" />
    </Page>
  ),
};

/** `data-density='compact'` on the page or on any element. */
export const Density: Story = {
  render: () => (
    <Page title="Density">
      <div className="tokens-densities">
        {DENSITIES.map(({ name, tokens }) => (
          <section key={name} data-density={name}>
            <h3>{name}</h3>
            <ScaleTable tokens={tokens} sample="control" />
          </section>
        ))}
      </div>
    </Page>
  ),
};

export const Elevation: Story = {
  render: () => (
    <Page title="Elevation">
      <ScaleTable tokens={named(ROLES, '--cs-shadow')} sample="shadow" />
    </Page>
  ),
};

export const Motion: Story = {
  render: () => (
    <Page title="Motion">
      <ScaleTable
        tokens={[...named(PRIMITIVES, '--cs-motion'), ...named(PRIMITIVES, '--cs-ease')]}
        sample="plain"
      />
    </Page>
  ),
};

const DENSITIES = [
  { name: 'comfortable', tokens: parseTokens(densityCss).flatMap(({ tokens }) => tokens) },
  {
    name: 'compact',
    tokens: parseTokens(densityCss, "[data-density='compact']").flatMap(({ tokens }) => tokens),
  },
];

function Page({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <main className="cs-root tokens">
      <h2>{title}</h2>
      {children}
    </main>
  );
}

function only(groups: readonly TokenGroup[], test: (token: Token) => boolean) {
  return groups
    .map(({ title, tokens }) => ({ title, tokens: tokens.filter(test) }))
    .filter(({ tokens }) => tokens.length > 0);
}

function named(groups: readonly TokenGroup[], prefix: string): readonly Token[] {
  return groups.flatMap(({ tokens }) => tokens.filter(({ name }) => name.startsWith(prefix)));
}

function isColour({ value }: Token): boolean {
  return /^(#|light-dark\(var)/.test(value);
}
