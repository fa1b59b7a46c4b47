import { isRecord } from '../../protocols/isRecord.ts';
import type { Protocol } from '../../protocols/protocol.ts';
import type { ProtocolSamples, Report, SampleFrame } from './conformanceFinding.ts';
import { attempt } from './conformanceFinding.ts';
import { CANARY, framesWithHiddenText, hostileFrames } from './hostileFrames.ts';
import { inspectEvents } from './inspectEvents.ts';

const MAX_ERROR_CHARS = 1_000;
const STRANGE = 'conformance_never_heard_of';
const UNKNOWN_FRAME = JSON.stringify({
  type: STRANGE,
  event_type: STRANGE,
  event: STRANGE,
  kind: STRANGE,
  op: STRANGE,
  data: {},
});
/** Longer frames are not decoded twice. */
const MAX_REPEATED_CHARS = 10_000;

/** Whatever arrives: no throw, and nothing dangerous. */
export function checkHostileFrames(
  protocol: Protocol,
  samples: ProtocolSamples,
  report: Report,
): void {
  for (const frame of hostileFrames(samples.frames.map((sample) => sample.frame))) {
    checkFrame(protocol, frame, report);
  }
  if (Reflect.get({}, 'polluted') !== undefined) {
    report('decode', 'a frame changed the prototype of all objects');
  }
  checkRefusal(protocol, report);
}

/** What the server really says. */
export function checkSamples(protocol: Protocol, samples: ProtocolSamples, report: Report): void {
  for (const sample of samples.frames) {
    checkFrame(protocol, sample.frame, report);
    checkKinds(protocol, sample, report);
    for (const frame of framesWithHiddenText(sample.frame)) checkFrame(protocol, frame, report);
  }
  const welcomes = samples.frames.some(({ kinds }) => kinds.includes('ready'));
  if (samples.frames.length > 0 && !welcomes && protocol.isWelcomedByAnyMessage !== true) {
    report('sample', 'no sample is a welcome (`ready`), without which nobody is ever connected');
  }
  const { unknownFrame = UNKNOWN_FRAME } = samples;
  if (unknownFrame !== null) checkUnknown(protocol, unknownFrame, report);
}

function checkFrame(protocol: Protocol, frame: string, report: Report): void {
  const decoded = attempt<unknown>(() => protocol.decode(frame));
  if (!decoded.ok) {
    report('decode', `decode throws: ${decoded.thrown}`, frame);
    return;
  }
  const result = decoded.value;
  if (!isRecord(result) || typeof result['ok'] !== 'boolean') {
    report('decode', 'decode gives no result', frame);
  } else if (result['ok']) {
    inspectEvents(result['value'], report, frame);
  } else {
    inspectError(result['error'], report, frame);
  }
  checkWaiting(protocol, frame, report);
  if (frame.length > MAX_REPEATED_CHARS) return;
  const texts = attempt(() => [JSON.stringify(result), JSON.stringify(protocol.decode(frame))]);
  if (!texts.ok || texts.value[0] !== texts.value[1]) {
    report('decode', 'the same frame gives something else the second time', frame);
  }
}

function inspectError(error: unknown, report: Report, frame: string): void {
  if (!isRecord(error)) {
    report('decode', 'a refusal without a decode error', frame);
    return;
  }
  for (const name of ['code', 'message', 'sample']) {
    const text = error[name];
    if (typeof text !== 'string' || text.length > MAX_ERROR_CHARS) {
      report(
        'decode',
        `error.${name} of a refusal is no text of at most ${MAX_ERROR_CHARS} characters`,
        frame,
      );
    }
  }
}

/** What may wait for a flush must not be what the connection waits for. */
function checkWaiting(protocol: Protocol, frame: string, report: Report): void {
  if (!protocol.canWait) return;
  const answer = attempt(() => protocol.canWait?.(frame));
  if (!answer.ok) report('decode', `canWait throws: ${answer.thrown}`, frame);
  else if (answer.value === true) {
    const decoded = attempt(() => protocol.decode(frame));
    if (!decoded.ok || !decoded.value.ok) return;
    const urgent = decoded.value.value.find(
      ({ kind }) => kind === 'ping' || kind === 'pong' || kind === 'ready',
    );
    if (urgent) report('decode', `canWait lets a frame wait that holds a ${urgent.kind}`, frame);
  }
}

function checkRefusal(protocol: Protocol, report: Report): void {
  const frame = `{"type":"x","token":"${CANARY}","url":"wss://h/?token=${CANARY}"`;
  const decoded = attempt(() => protocol.decode(frame));
  if (decoded.ok && JSON.stringify(decoded.value).includes(CANARY)) {
    report('redact', 'what is decoded of a broken frame quotes a token', frame);
  }
}

function checkKinds(protocol: Protocol, { frame, kinds }: SampleFrame, report: Report): void {
  const decoded = attempt(() => protocol.decode(frame));
  if (!decoded.ok) return;
  const found = decoded.value.ok ? decoded.value.value.map(({ kind }) => kind) : ['invalid'];
  if (found.join() === kinds.join()) return;
  const why = decoded.value.ok ? '' : ` (${decoded.value.error.message})`;
  report(
    'sample',
    `a frame gives [${found.join(', ')}]${why} instead of [${kinds.join(', ')}]`,
    frame,
  );
}

function checkUnknown(protocol: Protocol, frame: string, report: Report): void {
  const decoded = attempt(() => protocol.decode(frame));
  if (!decoded.ok) return;
  const isTold =
    decoded.value.ok &&
    decoded.value.value.length > 0 &&
    decoded.value.value.every(({ kind }) => kind === 'unknown');
  if (!isTold)
    report('unknown-type', 'a message of a type nobody knows is not told as `unknown`', frame);
}
