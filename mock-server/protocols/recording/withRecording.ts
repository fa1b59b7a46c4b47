import type { ProtocolServer } from '../../engine/protocolServer.ts';
import type { Session } from '../../engine/session.ts';
import type { Player } from './createPlayer.ts';

/** When a recording begins for a client, and what a server without a world still does. */
export interface RecordingManners {
  readonly player: Player;
  /** Whether a client's message asks for data: the recording begins with the first. Null: it begins when the client comes. */
  readonly asksForData: ((text: string) => boolean) | null;
}

/**
 * A server whose world is silent, with a recording in its place: it answers for itself, in its own words, and what it
 * tells of the world is recorded.
 */
export function withRecording<Server extends ProtocolServer>(
  server: Server,
  { asksForData, player }: RecordingManners,
): Server {
  const { handlers } = server;
  return {
    ...server,
    handlers: {
      handleOpen(session: Session) {
        // What is told first, the score, is recorded as well.
        if (asksForData === null) player.play(session);
        else handlers.handleOpen(session);
      },
      handleText(session: Session, text: string) {
        handlers.handleText(session, text);
        if (asksForData?.(text) === true && session.state === 'live') player.play(session);
      },
      handleGone(session: Session) {
        player.forget(session);
        handlers.handleGone(session);
      },
    },
    stop() {
      player.stop();
      server.stop();
    },
  };
}
