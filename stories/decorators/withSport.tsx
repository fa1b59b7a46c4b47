import type { Decorator } from '@storybook/react-vite';
import { LiveRoom } from '../live/LiveRoom.tsx';
import type { LiveScenario } from '../live/liveScenario.ts';
import { readToolbar } from '../toolbar/toolbarState.ts';

/**
 * Puts the story on a live connection to a mock server inside the page, of whichever sport. A story about one game or match gets its
 * `gameId` or `matchId` as an arg. Faults and speed of the toolbar act on the server as it runs; another scenario begins anew.
 */
export function withSport(scenario: LiveScenario): Decorator {
  return (Story, { args, globals, id }) => {
    const toolbar = readToolbar(globals);
    return (
      <LiveRoom key={`${id}/${toolbar.scenario}`} scenario={scenario} toolbar={toolbar}>
        {(place) => <Story args={{ ...args, ...place }} />}
      </LiveRoom>
    );
  };
}
