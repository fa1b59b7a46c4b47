import type { ReactNode } from 'react';
import { useState } from 'react';
import { DriveChart, Scoreboard } from '../../src/components/index.ts';
import { useLiveGames } from '../../src/index.ts';
import { nfl } from '../../src/protocols/index.ts';
import type { PanelConnection } from './panelConnection.ts';
import { PanelRoom } from './PanelRoom.tsx';

/** The games of the day, one of them large with its drives. */
export function NflPanel({ connection }: { readonly connection: PanelConnection }): ReactNode {
  return (
    <PanelRoom title="NFL" protocol={nfl} connection={connection}>
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
            <button
              type="button"
              className="demo-strip__choice"
              aria-pressed={gameId === shownId}
              aria-label={`Show game ${gameId}`}
              onClick={() => setChosenId(gameId)}
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
