import type { Send } from '../../feed/createStream.ts';
import type { Paint } from '../../page/harness.ts';

/** What is to be joined. */
export interface JoinInput {
  /** Sends per sampled row, in order. */
  readonly sends: readonly (readonly Send[])[];
  /** What was seen of the sampled rows, in order. */
  readonly paints: readonly Paint[];
  /** Only messages sent in this window count, epoch ms. */
  readonly fromAt: number;
  readonly toAt: number;
}

/** How long a message took to the screen. */
export interface Latency {
  readonly sentAt: number;
  /** Until the first paint that showed this message or a newer one of its row; Infinity if none did. */
  readonly latencyMs: number;
}

/** Message-to-paint times of the sampled rows, in the order of sending. */
export function joinPaints({ sends, paints, fromAt, toAt }: JoinInput): readonly Latency[] {
  const latencies = sends.flatMap((rowSends, sample) => {
    const rowPaints = paints.filter(([painted]) => painted === sample);
    let next = 0;
    return rowSends
      .filter(([, sentAt]) => sentAt >= fromAt && sentAt < toAt)
      .map(([number, sentAt]) => {
        while ((rowPaints[next]?.[1] ?? Infinity) < number) next += 1;
        const paintedAt = rowPaints[next]?.[2] ?? Infinity;
        return { sentAt, latencyMs: paintedAt - sentAt };
      });
  });
  return latencies.toSorted((left, right) => left.sentAt - right.sentAt);
}
