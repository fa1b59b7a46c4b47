import { describe, expect, it } from 'vitest';
import type { Notice } from '../../src/domain/notification.ts';
import { fileNotice, MAX_NOTIFICATIONS, withdrawTopic } from '../../src/domain/notification.ts';

const lost: Notice = {
  topic: 'connection',
  severity: 'warning',
  title: 'Connection lost',
  message: 'It broke off.',
  isSticky: true,
  action: 'retry',
};

describe('fileNotice', () => {
  it('[ST12] puts the newest on top, in place of the older one of its topic', () => {
    const first = fileNotice([], lost, { id: 'a', at: 1 });
    const other = fileNotice(first, { ...lost, topic: 'alert' }, { id: 'b', at: 2 });
    const last = fileNotice(other, { ...lost, title: 'Could not connect' }, { id: 'c', at: 3 });
    expect(last.map(({ id, topic, title }) => [id, topic, title])).toEqual([
      ['c', 'connection', 'Could not connect'],
      ['b', 'alert', 'Connection lost'],
    ]);
  });

  it('counts a repeat instead of showing it twice, and keeps its id', () => {
    const first = fileNotice([], lost, { id: 'a', at: 1 });
    const again = fileNotice(first, lost, { id: 'b', at: 2 });
    expect(again).toEqual([{ ...lost, id: 'a', createdAt: 2, count: 2 }]);
  });

  it('[ST7] keeps a bounded number, newest first', () => {
    let list = fileNotice([], lost, { id: '0', at: 0 });
    for (let at = 1; at < 200; at += 1) {
      list = fileNotice(list, { ...lost, topic: `t${at}` }, { id: String(at), at });
    }
    expect(list).toHaveLength(MAX_NOTIFICATIONS);
    expect(list[0]?.id).toBe('199');
  });
});

describe('withdrawTopic', () => {
  it('takes back what was said about a topic, and keeps the list if nothing was', () => {
    const list = fileNotice([], lost, { id: 'a', at: 1 });
    expect(withdrawTopic(list, 'other')).toBe(list);
    expect(withdrawTopic(list, 'connection')).toEqual([]);
  });
});
