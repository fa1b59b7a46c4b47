import type { Decorator } from '@storybook/react-vite';
import { createSportPanels } from '../../demo/panels/sportPanels.tsx';
import '../../demo/panels/panels.css';
import { LiveRoom } from '../live/LiveRoom.tsx';
import type { LiveScenario } from '../live/liveScenario.ts';
import { readToolbar } from '../toolbar/toolbarState.ts';

const SCENARIO: LiveScenario = { alsoSpoken: ['nfl', 'cricket', 'billiards'] };

/**
 * Puts the story on a live connection to a sportsbook inside the page, and hands it `panels`: sections about the other sports, each over a
 * connection of its own to the same server.
 */
export const withAllSports: Decorator = (Story, { args, globals, id }) => {
  const toolbar = readToolbar(globals);
  return (
    <LiveRoom key={`${id}/${toolbar.scenario}`} scenario={SCENARIO} toolbar={toolbar}>
      {(_place, server) => <Story args={{ ...args, panels: createSportPanels(server) }} />}
    </LiveRoom>
  );
};
