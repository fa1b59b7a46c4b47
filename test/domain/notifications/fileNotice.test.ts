import { describe, expect, it } from 'vitest';
import { fileNotice } from '../../../src/domain/notifications/fileNotice.ts';
import { withdrawTopic } from '../../../src/domain/notifications/inbox.ts';
import type { Notice, Notification } from '../../../src/domain/notifications/notification.ts';
import {
  BURST_MS,
  MAX_EARLIER,
  MAX_NOTIFICATIONS,
} from '../../../src/domain/notifications/notification.ts';
import { GULLS, notice, RAMS } from '../../support/notices.ts';

const lost: Notice = {
  kind: 'connection',
  topic: 'connection',
  isUpdate: true,
  severity: 'warning',
  title: 'Connection lost',
  message: 'It broke off.',
  isSticky: true,
  action: 'retry',
};

/** Files one notice after the other, each at its own time. */
function fileAll(...notices: readonly (readonly [at: number, notice: Notice])[]) {
  return notices.reduce<readonly Notification[]>(
    (list, [at, said], serial) => fileNotice(list, said, { id: `n${serial}`, at }),
    [],
  );
}

describe('fileNotice', () => {
  it('[ST12] puts the newest on top, and an update in place of the older one of its topic', () => {
    const list = fileAll(
      [1, lost],
      [2, { ...lost, topic: 'alert', kind: 'alert' }],
      [3, { ...lost, title: 'Could not connect' }],
    );
    expect(list.map(({ id, topic, title }) => [id, topic, title])).toEqual([
      ['n2', 'connection', 'Could not connect'],
      ['n1', 'alert', 'Connection lost'],
    ]);
  });

  it('counts a repeat instead of showing it twice, and keeps its id', () => {
    expect(fileAll([1, lost], [2, lost])).toMatchObject([
      { id: 'n0', title: 'Connection lost', createdAt: 2, count: 2, earlier: [] },
    ]);
  });

  it('[ST7, NT1] keeps a bounded number, newest first', () => {
    let list: readonly Notification[] = [];
    for (let at = 0; at < 2 * MAX_NOTIFICATIONS; at += 1) {
      list = fileNotice(list, notice({ topic: `t${at}` }), { id: String(at), at });
    }
    expect(list).toHaveLength(MAX_NOTIFICATIONS);
    expect(list[0]?.id).toBe(String(2 * MAX_NOTIFICATIONS - 1));
  });

  it('[NT2] takes a burst in one topic as one entry, with its older words as lines', () => {
    const list = fileAll(
      [0, notice({ title: 'First' })],
      [BURST_MS, notice({ title: 'Second' })],
      [BURST_MS + 5, notice({ title: 'Third' })],
    );
    expect(list).toMatchObject([{ id: 'n0', title: 'Third', count: 3 }]);
    expect(list[0]?.earlier.map(({ title }) => title)).toEqual(['Second', 'First']);
  });

  it('[NT2] never turns the entry of a match into that of another, whatever the topic', () => {
    const list = fileAll(
      [0, notice({ title: 'First', topic: 't', subject: GULLS })],
      [1, notice({ title: 'Second', topic: 't', subject: RAMS })],
      [2, notice({ title: 'Third', topic: 't', subject: GULLS })],
    );
    expect(list.map(({ id, title, count }) => [id, title, count])).toEqual([
      ['n0', 'Third', 2],
      ['n1', 'Second', 1],
    ]);
  });

  it('[NT2] takes what comes later, or after the entry was read, as news of its own', () => {
    const late = fileAll(
      [0, notice({ title: 'First' })],
      [BURST_MS + 1, notice({ title: 'Late' })],
    );
    expect(late.map(({ title }) => title)).toEqual(['Late', 'First']);
    const [first] = fileAll([0, notice({ title: 'First' })]);
    const read = first ? [{ ...first, isRead: true }] : [];
    const after = fileNotice(read, notice({ title: 'Next' }), { id: 'x', at: 1 });
    expect(after.map(({ title }) => title)).toEqual(['Next', 'First']);
  });

  it('[NT2] counts the lines of a burst that it does not keep', () => {
    const burst = Array.from({ length: 50 }, (_, at) => [at, notice({ title: `${at}` })] as const);
    const [only] = fileAll(...burst);
    expect(only?.count).toBe(50);
    expect(only?.earlier).toHaveLength(MAX_EARLIER);
  });

  it('[NT3] files no copy of a happening that is there, on top or as a line', () => {
    const first = notice({ title: 'First', identity: 'a' });
    const list = fileAll([0, first], [1, notice({ title: 'Second', identity: 'b' })]);
    expect(fileNotice(list, first, { id: 'x', at: 2 })).toBe(list);
    expect(fileNotice(list, { ...first, identity: 'b' }, { id: 'x', at: 2 })).toBe(list);
  });
});

describe('withdrawTopic', () => {
  it('takes back what was said about a topic, and keeps the list if nothing was', () => {
    const list = fileAll([1, lost]);
    expect(withdrawTopic(list, 'other')).toBe(list);
    expect(withdrawTopic(list, 'connection')).toEqual([]);
  });
});
