import { billiards } from '../../../src/protocols/billiards/billiards.ts';
import type {
  BilliardsItem,
  TrajectoryItem,
} from '../../../src/protocols/billiards/billiardsItems.ts';
import type { DecodeError, ServerEvent } from '../../../src/protocols/serverEvent.ts';

/** Events of a message; throws if the frame is refused. */
export function decodeMessage(message: unknown): readonly ServerEvent[] {
  const decoded = billiards.decode(JSON.stringify(message));
  if (!decoded.ok) throw new Error(`refused: ${decoded.error.message}`);
  return decoded.value;
}

/** Why a message is refused; throws if it is not. */
export function refusalOf(message: unknown): DecodeError {
  const decoded = billiards.decode(JSON.stringify(message));
  if (decoded.ok) throw new Error(`not refused: ${JSON.stringify(decoded.value)}`);
  return decoded.error;
}

/** What the events say of the table. */
export function tableItemsOf(events: readonly ServerEvent[]): readonly BilliardsItem[] {
  return events.flatMap((event) =>
    event.kind === 'update' && event.entity === 'billiardsTable' ? event.items : [],
  );
}

/** Predictions among the events. */
export function trajectoriesOf(events: readonly ServerEvent[]): readonly TrajectoryItem[] {
  return events.flatMap((event) =>
    event.kind === 'update' && event.entity === 'trajectory' ? event.items : [],
  );
}

/** Why parts of a message were refused. */
export function invalidOf(events: readonly ServerEvent[]): readonly string[] {
  return events.flatMap((event) => (event.kind === 'invalid' ? [event.error.message] : []));
}

/** What a `state` message with these balls says. */
export function decodeBalls(...balls: readonly unknown[]) {
  const events = decodeMessage({ type: 'state', data: { balls } });
  const [item] = tableItemsOf(events);
  if (item?.type !== 'tableState') throw new Error('no state');
  return { balls: item.balls, ballCount: item.ballCount, invalid: invalidOf(events) };
}
