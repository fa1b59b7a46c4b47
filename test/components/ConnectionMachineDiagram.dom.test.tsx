import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ConnectionMachineDiagram } from '../../src/devtools/index.ts';
import { MACHINE_EDGES, MACHINE_STATES } from '../../src/connection/machineDrawing.ts';

const drawingsOf = (container: HTMLElement) => Array.from(container.querySelectorAll('svg'));
const edgesOf = (drawing: Element | undefined) =>
  Array.from(drawing?.querySelectorAll('.cs-machine__edge') ?? []);

it('[UI114] lights the current state by an edge of its own, and says its name', () => {
  const { container } = render(<ConnectionMachineDiagram current="backoff" />);
  for (const drawing of drawingsOf(container)) {
    const lit = drawing.querySelectorAll('[data-state="current"]');
    expect(lit).toHaveLength(1);
    expect(lit[0]).toHaveTextContent('backoff');
    expect(lit[0]?.querySelector('.cs-machine__ring')).not.toBeNull();
    expect(drawing.querySelectorAll('.cs-machine__ring')).toHaveLength(1);
  }
  expect(screen.getAllByRole('img', { name: 'Connection machine, now backoff' })).toHaveLength(2);
});

it('[UI114] draws every state once, and of the ways the main ones', () => {
  const { container } = render(<ConnectionMachineDiagram current={null} />);
  for (const drawing of drawingsOf(container)) {
    const names = Array.from(drawing.querySelectorAll('text'), ({ textContent }) => textContent);
    expect(names.toSorted()).toEqual(MACHINE_STATES.toSorted());
    expect(edgesOf(drawing)).toHaveLength(MACHINE_EDGES.filter(({ isMain }) => isMain).length);
    expect(edgesOf(drawing).every((edge) => edge.getAttribute('data-age') === 'none')).toBe(true);
  }
  expect(screen.getAllByRole('img', { name: 'Connection machine' })).toHaveLength(2);
});

it('[UI114] highlights the last three ways, newest on top, those that are not always drawn included', () => {
  const { container } = render(
    <ConnectionMachineDiagram
      current="idle"
      recent={[
        { from: 'connecting', to: 'handshaking' },
        { from: 'handshaking', to: 'syncing' },
        { from: 'syncing', to: 'live' },
        { from: 'live', to: 'idle' },
      ]}
    />,
  );
  const ages = edgesOf(drawingsOf(container)[0]).map((edge) => edge.getAttribute('data-age'));
  expect(ages.filter((age) => age !== 'none')).toEqual(['2', '1', '0']);
  expect(ages).toHaveLength(MACHINE_EDGES.filter(({ isMain }) => isMain).length + 1);
});

it('[UI114] no two ways of a drawing lie on each other, and no state on another', () => {
  const { container } = render(
    <ConnectionMachineDiagram current={null} classNames={{ state: 'mine' }} className="here" />,
  );
  expect(container.firstElementChild).toHaveClass('cs-root', 'here');
  for (const drawing of drawingsOf(container)) {
    const paths = edgesOf(drawing).map((edge) => edge.getAttribute('d'));
    expect(new Set(paths).size).toBe(paths.length);
    const places = Array.from(drawing.querySelectorAll('.mine'), (state) =>
      state.getAttribute('transform'),
    );
    expect(new Set(places).size).toBe(MACHINE_STATES.length);
  }
});
