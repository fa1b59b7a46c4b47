import type { ReactNode } from 'react';
import { useLinkQuality } from '../../hooks/useLinkQuality.ts';
import { useWebSocketStore } from '../../hooks/useWebSocketStore.ts';
import type { ConnectionSnapshot, Slowdown } from '../../hooks/viewTypes.ts';
import { DETAIL_STRINGS } from './detailStrings.ts';
import type { DetailStrings } from './detailStrings.ts';
import { formatMs, NO_NUMBER } from './formatNumber.ts';
import { LinkMeter } from './LinkMeter.tsx';
import { RetryNote } from './RetryNote.tsx';
import { useAge } from './useAge.ts';
import { useNewestDataAge } from './useNewestDataAge.ts';

const SHOWN_ID_CHARS = 8;

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="cs-facts__fact">
      <dt className="cs-note">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Props of the facts about a connection. */
export interface ConnectionDetailsProps {
  readonly connection: ConnectionSnapshot;
  /** @default English */
  readonly strings?: DetailStrings;
}

/** Everything worth knowing about the connection: reason, link, round trips, session, attempts. No credential. */
export function ConnectionDetails({
  connection,
  strings = DETAIL_STRINGS,
}: ConnectionDetailsProps): ReactNode {
  const link = useLinkQuality();
  const { session, slowdown } = useWebSocketStore((state) => ({
    session: state.session,
    slowdown: state.slowdown,
  }));
  const dataAge = useNewestDataAge();
  const heartbeatAge = useAge(link.measuredAt, strings.age);
  return (
    <div className="cs-details">
      {/* Always there, and with room for any reason, so that bad news moves nothing. */}
      <div className="cs-details__state" data-status={connection.status}>
        <p className="cs-details__reason">{explain(connection, slowdown, strings)}</p>
        <RetryNote dueAt={connection.nextRetryAt} format={strings.retryIn} />
      </div>
      <LinkMeter level={link.level} name={strings.link} word={strings.level(link.level)} />
      <dl className="cs-facts">
        <Fact name={strings.roundTrip}>{formatMs(link.rttMs)}</Fact>
        <Fact name={strings.average}>{formatMs(link.averageMs)}</Fact>
        <Fact name={strings.fastest}>{formatMs(link.minMs)}</Fact>
        <Fact name={strings.percentile95}>{formatMs(link.p95Ms)}</Fact>
        <Fact name={strings.jitter}>{formatMs(link.jitterMs)}</Fact>
        <Fact name={strings.attempts}>
          {strings.attemptsMade(connection.attempt, connection.maxAttempts)}
        </Fact>
        <Fact name={strings.lastUpdate}>{dataAge === null ? NO_NUMBER : strings.age(dataAge)}</Fact>
        <Fact name={strings.heartbeat}>{heartbeatAge ?? NO_NUMBER}</Fact>
        <Fact name={strings.session}>
          <code>{session ? shorten(session.sessionId) : NO_NUMBER}</code>
        </Fact>
      </dl>
    </div>
  );
}

function explain(
  { status, reason }: ConnectionSnapshot,
  slowdown: Slowdown,
  strings: DetailStrings,
): string {
  if (status === 'connected' && slowdown !== 'none') return strings.slowdown(slowdown);
  return reason === null ? strings.explanation(status) : strings.reason(reason);
}

function shorten(sessionId: string): string {
  return sessionId.length > SHOWN_ID_CHARS ? `${sessionId.slice(0, SHOWN_ID_CHARS)}…` : sessionId;
}
