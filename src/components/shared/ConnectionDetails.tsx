import type { ReactNode } from 'react';
import { useLinkQuality } from '../../hooks/useLinkQuality.ts';
import { useWebSocketStore } from '../../hooks/useWebSocketStore.ts';
import type { ConnectionSnapshot, FeedHealth, Slowdown } from '../../hooks/viewTypes.ts';
import { DETAIL_STRINGS } from './detailStrings.ts';
import type { DetailStrings } from './detailStrings.ts';
import { formatMs, NO_NUMBER } from './formatNumber.ts';
import { toLinkDoubt } from './linkDoubt.ts';
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
  const { feed, session, slowdown } = useWebSocketStore((state) => ({
    feed: state.feed,
    session: state.session,
    slowdown: state.slowdown,
  }));
  const isSilent = toLinkDoubt(connection, link, feed) === 'silent';
  const dataAge = useNewestDataAge();
  const heartbeatAge = useAge(link.measuredAt, strings.age);
  return (
    <div className="cs-details">
      {/* Always there, and with room for any reason, so that bad news moves nothing. */}
      <div className="cs-details__state" data-status={isSilent ? 'stale' : connection.status}>
        <p className="cs-details__reason">
          {explain(connection, { isSilent, feed, slowdown }, strings)}
        </p>
        <RetryNote dueAt={connection.nextRetryAt} format={strings.retryIn} />
      </div>
      {isLinked(connection) ? (
        <LinkMeter level={link.level} name={strings.link} word={strings.level(link.level)} />
      ) : (
        <LinkMeter level="unknown" name={strings.link} word={strings.noLink} />
      )}
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

/** A link that is being asked whether it still stands counts as one. */
function isLinked({ status }: ConnectionSnapshot): boolean {
  return status === 'connected' || status === 'stale';
}

interface LinkFacts {
  /** The link stands, and nothing that is wanted is fresh any more. */
  readonly isSilent: boolean;
  readonly feed: FeedHealth;
  readonly slowdown: Slowdown;
}

/** How things stand, in a sentence; of a link that stands also what came over it that was of no use. */
function explain(
  { status, reason }: ConnectionSnapshot,
  { isSilent, feed, slowdown }: LinkFacts,
  strings: DetailStrings,
): string {
  if (reason !== null) return strings.reason(reason);
  if (status !== 'connected') return strings.explanation(status);
  const state = slowdown === 'none' ? strings.explanation(status) : strings.slowdown(slowdown);
  return [
    isSilent ? strings.noNewsNote : state,
    feed.unreadableCount > 0 && strings.unreadable(feed.unreadableCount),
    feed.repeatCount > 0 && strings.repeats(feed.repeatCount),
  ]
    .filter(Boolean)
    .join(' ');
}

function shorten(sessionId: string): string {
  return sessionId.length > SHOWN_ID_CHARS ? `${sessionId.slice(0, SHOWN_ID_CHARS)}…` : sessionId;
}
