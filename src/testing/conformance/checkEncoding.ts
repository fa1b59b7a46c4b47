import type { ClientCommand, Protocol } from '../../protocols/protocol.ts';
import type { ProtocolSamples, Report } from './conformanceFinding.ts';
import { attempt } from './conformanceFinding.ts';

/** Every command becomes a text, the same each time; what the heartbeat says is not empty. */
export function checkEncoding(protocol: Protocol, samples: ProtocolSamples, report: Report): void {
  for (const command of commandsOf(samples)) {
    const shown = JSON.stringify(command);
    const frame = attempt<unknown>(() => protocol.encode(command));
    if (!frame.ok) report('encode', `encode throws for "${command.kind}": ${frame.thrown}`, shown);
    else if (typeof frame.value !== 'string') {
      report('encode', `encode gives no text for "${command.kind}"`, shown);
    } else if (frame.value === '' && mustBeSaid(command, protocol)) {
      report('encode', `encode has no words for "${command.kind}", which has to be said`, shown);
    } else {
      const again = attempt<unknown>(() => protocol.encode(command));
      const isSame = again.ok && again.value === frame.value;
      if (!isSame) report('encode', `"${command.kind}" is said differently the second time`, shown);
    }
  }
}

function commandsOf({ wishes }: ProtocolSamples): readonly ClientCommand[] {
  return [
    ...wishes.flatMap<ClientCommand>((wish) => [
      { kind: 'subscribe', wish },
      { kind: 'subscribe', wish, maxUpdatesPerSecond: 4 },
      { kind: 'unsubscribe', wish },
    ]),
    { kind: 'ping' },
    { kind: 'pong' },
    { kind: 'credit', count: 1 },
    { kind: 'enable', capabilities: ['batch'] },
    { kind: 'raw', message: { type: 'anything', list: [1, null] } },
  ];
}

function mustBeSaid({ kind }: ClientCommand, { heartbeat }: Protocol): boolean {
  if (kind === 'ping' || kind === 'raw') return true;
  return kind === 'pong' && (heartbeat.answersPing || heartbeat.keepAlive?.command === 'pong');
}
