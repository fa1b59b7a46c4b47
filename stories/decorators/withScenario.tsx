import type { Decorator } from '@storybook/react-vite';
import { LiveRoom } from '../live/LiveRoom.tsx';
import type { LiveScenario } from '../live/liveScenario.ts';
import { readToolbar } from '../toolbar/toolbarState.ts';

/** Puts the story on a live connection to a sportsbook inside the page; `parameters.scenario` is a `LiveScenario`. */
export const withScenario: Decorator = (Story, { globals, id, parameters }) => {
  const toolbar = readToolbar(globals);
  return (
    <LiveRoom
      key={`${id}/${toolbar.scenario}`}
      scenario={readScenario(parameters['scenario'])}
      toolbar={toolbar}
    >
      {() => <Story />}
    </LiveRoom>
  );
};

/** Parameters are not typed by Storybook; this is where they become so. */
function readScenario(parameter: unknown): LiveScenario {
  return typeof parameter === 'object' && parameter !== null ? parameter : EMPTY;
}

const EMPTY: LiveScenario = {};
