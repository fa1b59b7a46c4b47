import { sportsbook } from '../../../src/protocols/sportsbook/sportsbook.ts';
import type { MicroCase, MicroGroup } from '../microCase.ts';
import { BATCH_SIZE, createBatches, createCycle, createFrames } from './messages.ts';

const ROWS = 500;

/** From the text of a frame to events, validation on. */
export const decodeGroup: MicroGroup = {
  title: 'Decode',
  note: `\`odds_update\` of about 265 bytes with every frame validated; batches hold ${BATCH_SIZE} of them. JSON.parse is what no decoder can go below.`,
  createCases: () => [
    toCase('JSON.parse alone', createFrames(ROWS), parse),
    toCase('one a frame', createFrames(ROWS), decode),
    toBatchCase('batch as a JSON list', (messages) => `[${messages.join(',')}]`),
    toBatchCase('batch of lines', (messages) => messages.join('\n')),
  ],
};

function toCase(name: string, frames: readonly string[], read: (frame: string) => void): MicroCase {
  const next = createCycle(frames);
  return {
    name,
    messageCount: BATCH_SIZE,
    run() {
      for (let message = 0; message < BATCH_SIZE; message += 1) read(next());
    },
  };
}

function toBatchCase(name: string, join: (messages: readonly string[]) => string): MicroCase {
  const next = createCycle(createBatches(ROWS, join));
  return { name, messageCount: BATCH_SIZE, run: () => decode(next()) };
}

function parse(frame: string): void {
  const value: unknown = JSON.parse(frame);
  if (value === null) throw new Error('the feed sends objects');
}

function decode(frame: string): void {
  const decoded = sportsbook.decode(frame);
  if (!decoded.ok || decoded.value[0]?.kind !== 'update') throw new Error('the feed sends updates');
}
