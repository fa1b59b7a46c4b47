import type { Protocol } from '../../protocols/protocol.ts';
import { checkHostileFrames, checkSamples } from './checkDecoding.ts';
import { checkEncoding } from './checkEncoding.ts';
import { checkEndpoint, checkRedaction } from './checkEndpoint.ts';
import { checkHeartbeat } from './checkHeartbeat.ts';
import { checkMatchers } from './checkMatchers.ts';
import type { ConformanceFinding, ProtocolSamples, Report } from './conformanceFinding.ts';
import { attempt, createFindings } from './conformanceFinding.ts';

/** Sockets of a split protocol that are looked at. */
const MAX_PARTS = 3;

/**
 * Looks for promises of `Protocol` that a protocol does not keep: frames that throw or let something dangerous through,
 * commands without words, tokens that show, heartbeats at a mad pace, matchers that fail. Knows no test runner: a test
 * expects the list to be empty.
 *
 * @example
 * test('my protocol keeps its promises', () => {
 *   const findings = checkProtocol(myProtocol, {
 *     frames: [{ frame: '{"op":"hello","session":"1"}', kinds: ['ready'] }],
 *     wishes: [{ channel: 'games', filter: {} }],
 *   });
 *   expect(findings).toEqual([]);
 * });
 */
export function checkProtocol(
  protocol: Protocol,
  samples: ProtocolSamples,
): readonly ConformanceFinding[] {
  const { list, report } = createFindings();
  if (protocol.split) checkParts(protocol, samples, report);
  else checkWhole(protocol, samples, report);
  return list;
}

function checkWhole(protocol: Protocol, samples: ProtocolSamples, report: Report): void {
  checkHeartbeat(protocol, report);
  checkEndpoint(protocol, report);
  checkRedaction(protocol, report);
  checkEncoding(protocol, samples, report);
  checkHostileFrames(protocol, samples, report);
  checkSamples(protocol, samples, report);
  checkMatchers(protocol, samples, report);
}

/** Each wish has its socket, the same one each time, and what is spoken there is a protocol as well. */
function checkParts(protocol: Protocol, samples: ProtocolSamples, report: Report): void {
  checkHostileFrames(protocol, samples, report);
  checkRedaction(protocol, report);
  const parts = new Map<string, Protocol>();
  for (const wish of samples.wishes) {
    const shown = JSON.stringify(wish);
    const made = attempt(() => protocol.split?.(wish));
    const again = attempt(() => protocol.split?.({ ...wish, filter: { ...wish.filter } }));
    if (!made.ok) report('split', `split throws: ${made.thrown}`, shown);
    else if (!made.value || made.value.key === '') report('split', 'split gives no key', shown);
    else {
      if (again.ok && again.value?.key !== made.value.key) {
        report('split', 'split gives another key the second time', shown);
      }
      parts.set(made.value.key, made.value.protocol);
    }
  }
  if (parts.size === 0) report('split', 'no sample wish has a socket');
  for (const part of Array.from(parts.values()).slice(0, MAX_PARTS)) {
    if (part.split) report('split', 'what is spoken on a socket is split again');
    checkWhole(part, samples, report);
  }
}
