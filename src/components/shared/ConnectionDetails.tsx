import type { ReactNode } from 'react';
import { REASON_TEXTS } from '../../hooks/reasonTexts.ts';
import { useLinkQuality } from '../../hooks/useLinkQuality.ts';
import { useWebSocketStore } from '../../hooks/useWebSocketStore.ts';
import type { ConnectionSnapshot } from '../../hooks/viewTypes.ts';
import { formatMs, NO_NUMBER } from './formatNumber.ts';
import { LinkMeter } from './LinkMeter.tsx';
import { useAge } from './useAge.ts';

const SHOWN_ID_CHARS = 8;

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="cs-facts__fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Everything worth knowing about the connection: reason, link, round trips, session, attempts. No credential. */
export function ConnectionDetails({
  connection,
}: {
  readonly connection: ConnectionSnapshot;
}): ReactNode {
  const link = useLinkQuality();
  const lastFrameAt = useWebSocketStore((state) => state.stats.lastFrameAt);
  const session = useWebSocketStore((state) => state.session);
  const age = useAge(lastFrameAt);
  return (
    <div className="cs-details">
      {connection.reason && <p className="cs-details__reason">{REASON_TEXTS[connection.reason]}</p>}
      <LinkMeter level={link.level} />
      <dl className="cs-facts">
        <Fact name="Round trip">{formatMs(link.rttMs)}</Fact>
        <Fact name="Average">{formatMs(link.averageMs)}</Fact>
        <Fact name="Fastest">{formatMs(link.minMs)}</Fact>
        <Fact name="95th percentile">{formatMs(link.p95Ms)}</Fact>
        <Fact name="Jitter">{formatMs(link.jitterMs)}</Fact>
        <Fact name="Last update">{age ?? NO_NUMBER}</Fact>
        <Fact name="Attempts">
          {connection.attempt} of {connection.maxAttempts}
        </Fact>
        <Fact name="Session">
          <code>{session ? shorten(session.sessionId) : NO_NUMBER}</code>
        </Fact>
      </dl>
    </div>
  );
}

function shorten(sessionId: string): string {
  return sessionId.length > SHOWN_ID_CHARS ? `${sessionId.slice(0, SHOWN_ID_CHARS)}…` : sessionId;
}
