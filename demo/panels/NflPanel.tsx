import type { ReactNode } from 'react';
import { useState } from 'react';
import { DriveChart, Scoreboard } from '../../src/components/index.ts';
import { useLiveGame, useLiveGames } from '../../src/index.ts';
import { nfl } from '../../src/protocols/index.ts';
import type { PanelConnection } from './panelConnection.ts';
import { PanelRoom } from './PanelRoom.tsx';

/** The mock server plays each of its protocols by itself, so that the same seed always gives the same frames. */
const NOTE =
  'Sample games. The same teams meet as in the odds section; scores and clocks are simulated separately.';

/** The games of the day, one of them large with its drives. */
export function NflPanel({ connection }: { readonly connection: PanelConnection }): ReactNode {
  return (
    <PanelRoom title="NFL" note={NOTE} protocol={nfl} connection={connection}>
      <Games />
    </PanelRoom>
  );
}

function Games(): ReactNode {
  const { gameIds } = useLiveGames();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const shownId = chosenId ?? gameIds[0] ?? null;
  if (shownId === null) return <p className="demo-panel__note">Waiting for the games…</p>;
  return (
    <>
      <ul className="demo-strip" aria-label="Games">
        {gameIds.map((gameId) => (
          <li key={gameId}>
            <Scoreboard gameId={gameId} size="compact" />
            <Choice
              gameId={gameId}
              isChosen={gameId === shownId}
              onChoose={() => setChosenId(gameId)}
            />
          </li>
        ))}
      </ul>
      <div className="demo-panel__pair">
        <Scoreboard gameId={shownId} />
        <DriveChart gameId={shownId} />
      </div>
    </>
  );
}

interface ChoiceProps {
  readonly gameId: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** Lies over the small scoreboard of its game, and names it as that does. */
function Choice({ gameId, isChosen, onChoose }: ChoiceProps): ReactNode {
  const { game } = useLiveGame(gameId);
  const name = game ? `${game.awayTeam ?? 'away'} at ${game.homeTeam ?? 'home'}` : gameId;
  return (
    <button
      type="button"
      className="demo-strip__choice"
      aria-pressed={isChosen}
      aria-label={`Show game ${name}`}
      onClick={onChoose}
    />
  );
}
