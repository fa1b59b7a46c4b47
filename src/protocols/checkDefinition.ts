import { isEntityName } from './createChannelMatcher.ts';
import type { HeartbeatPlan, SendLimit } from './protocol.ts';
import type { MessageSchemas, ProtocolDefinition } from './protocolDefinition.ts';

/**
 * Refuses a definition that could not work, with what is wrong and where, before it is used.
 * @throws TypeError
 */
export function checkDefinition<Schemas extends MessageSchemas>(
  definition: ProtocolDefinition<Schemas>,
  heartbeat: HeartbeatPlan,
): void {
  const { name, endpoint, decode, sendLimit, maxFrameChars } = definition;
  if (typeof name !== 'string' || name === '') throw new TypeError('defineProtocol: name is empty');
  const refuse = (problem: string): never => {
    throw new TypeError(`defineProtocol "${name}": ${problem}`);
  };
  if (typeof endpoint === 'string' && !/^\/[^?#]*$/.test(endpoint)) {
    refuse(`endpoint "${endpoint}" has to be a path that begins with "/", without "?" and "#"`);
  }
  if (maxFrameChars !== undefined && !(maxFrameChars > 0))
    refuse('maxFrameChars has to be above 0');
  checkHeartbeat(heartbeat, refuse);
  checkSendLimit(sendLimit, heartbeat, refuse);
  checkChannels(definition.carries ?? {}, refuse);
  checkWords(definition, heartbeat, refuse);
  if (typeof decode !== 'function') checkMessages(decode, refuse);
}

type Refuse = (problem: string) => never;

function checkHeartbeat({ keepAlive, probe }: HeartbeatPlan, refuse: Refuse): void {
  const times = {
    'heartbeat.probe.everyMs': probe.everyMs,
    'heartbeat.probe.timeoutMs': probe.timeoutMs,
    ...(keepAlive && { 'heartbeat.keepAlive.everyMs': keepAlive.everyMs }),
  };
  for (const [path, ms] of Object.entries(times)) {
    if (!(Number.isFinite(ms) && ms > 0)) refuse(`${path} has to be a number above 0, in ms`);
  }
}

function checkSendLimit(
  limit: SendLimit | undefined,
  { keepAlive, probe }: HeartbeatPlan,
  refuse: Refuse,
): void {
  if (limit === undefined) return;
  if (!(limit.messages > 0 && limit.perMs > 0)) refuse('sendLimit has to be above 0');
  const heartbeats =
    limit.perMs / probe.everyMs + (keepAlive ? limit.perMs / keepAlive.everyMs : 0);
  if (heartbeats >= limit.messages) {
    refuse(
      `heartbeats alone are ${heartbeats} messages in ${limit.perMs} ms, sendLimit.messages is ${limit.messages}`,
    );
  }
}

function checkChannels(carries: Readonly<Record<string, readonly string[]>>, refuse: Refuse): void {
  for (const [channel, entities] of Object.entries(carries)) {
    const stranger = entities.find((entity) => !isEntityName(entity));
    if (stranger !== undefined) refuse(`carries.${channel}: there is no entity "${stranger}"`);
  }
}

function checkWords<Schemas extends MessageSchemas>(
  { encode }: ProtocolDefinition<Schemas>,
  { keepAlive, answersPing }: HeartbeatPlan,
  refuse: Refuse,
): void {
  const needed = new Set(['ping' as const, ...(keepAlive ? [keepAlive.command] : [])]);
  if (answersPing) needed.add('pong');
  for (const kind of needed) {
    const words = encode({ kind });
    if (words === null || words === '')
      refuse(`encode has no words for "${kind}", which the heartbeat sends`);
  }
}

function checkMessages(
  { schemas, events }: { readonly schemas: object; readonly events: object },
  refuse: Refuse,
): void {
  for (const type of Object.keys(schemas)) {
    if (!Object.hasOwn(events, type))
      refuse(`decode.events has nothing for message type "${type}"`);
  }
  for (const type of Object.keys(events)) {
    if (!Object.hasOwn(schemas, type))
      refuse(`decode.schemas has no schema of message type "${type}"`);
  }
}
