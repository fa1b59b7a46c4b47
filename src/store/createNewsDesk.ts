import type { LiveRow } from '../domain/liveRow.ts';
import type { News, NotifyRule } from '../domain/notifications/news.ts';
import { toNewsIdentity } from '../domain/notifications/news.ts';
import type { Notice } from '../domain/notifications/notification.ts';
import { toSubjectLabels } from '../domain/notifications/subjectLabel.ts';
import { toNotice } from '../domain/notifications/toNotice.ts';
import type { ArbitrageItem } from '../protocols/entities.ts';
import type { ServerEvent } from '../protocols/serverEvent.ts';
import type { KeyedTable } from './keyedTable.ts';

/** Turns what happens into notices. */
export interface NewsDesk {
  /** Every event of the server that passed the gate, in order. */
  readonly heard: (event: ServerEvent) => void;
  /** Files what came since the last frame, as one change. */
  readonly publish: () => void;
}

/** What the desk is made from. */
export interface NewsDeskOptions {
  /** Opportunities that somebody follows: a key that was not there before is news. */
  readonly arbitrage: Pick<KeyedTable<LiveRow<ArbitrageItem>>, 'get' | 'subscribe'>;
  /** The user's rule; false: nothing is told, undefined: the usual. */
  readonly getRule: () => NotifyRule | false | undefined;
  readonly file: (notices: readonly Notice[]) => void;
  /** Asks for a frame, and so for `publish`. */
  readonly schedule: () => void;
  /** Removes credentials from texts that will be kept and shown. */
  readonly redact: (text: string) => string;
  readonly reportError: (error: unknown) => void;
}

/** Beyond these the oldest are forgotten: an evening has fewer. */
const MAX_KNOWN = 2_000;
const MAX_LABELS = 500;

/** Creates a desk that has heard of nothing. */
export function createNewsDesk(options: NewsDeskOptions): NewsDesk {
  const { arbitrage } = options;
  const labels = new Map<string, string>();
  const known = new Set<string>();
  let pending: Notice[] = [];

  /** Also what was dismissed does not come back: copies are known here for longer than the inbox lasts. */
  function isNew(news: News): boolean {
    const identity = toNewsIdentity(news);
    if (identity === null) return true;
    if (known.has(identity)) return false;
    known.add(identity);
    trim(known, MAX_KNOWN);
    return true;
  }

  function tell(news: News): void {
    const rule = options.getRule();
    if (!isNew(news) || rule === false) return;
    const usual = toNotice(news, (id) => labels.get(id));
    const notice = rule ? judge(rule, news, usual) : usual;
    if (notice) pending.push(redactNotice(notice, options.redact));
  }

  function judge(rule: NotifyRule, news: News, usual: Notice | null): Notice | null {
    try {
      const notice = rule(news, usual);
      return notice && { identity: toNewsIdentity(news), ...notice };
    } catch (error) {
      options.reportError(error);
      return usual;
    }
  }

  function learn(event: ServerEvent): void {
    const told = toSubjectLabels(event);
    if (told.length === 0) return;
    for (const { id, label } of told) labels.set(id, label);
    trim(labels, MAX_LABELS);
  }

  function publish(): void {
    const notices = pending;
    pending = [];
    options.file(notices);
  }

  arbitrage.subscribe((changedKeys) => {
    for (const key of changedKeys) {
      const row = arbitrage.get(key);
      if (row) tell({ ...row, type: 'arbitrage' });
    }
    publish();
  });

  return {
    publish,
    heard(event) {
      learn(event);
      if (event.kind !== 'occurrence') return;
      tell(event.occurrence);
      if (pending.length > 0) options.schedule();
    },
  };
}

function trim(kept: Map<string, unknown> | Set<string>, max: number): void {
  for (const oldest of kept.keys()) {
    if (kept.size <= max) return;
    kept.delete(oldest);
  }
}

function redactNotice(notice: Notice, redact: (text: string) => string): Notice {
  const { title, message, legs, subject } = notice;
  return {
    ...notice,
    title: redact(title),
    message: message === undefined ? undefined : redact(message),
    legs: legs?.map(({ bet, sportsbook, ...prices }) => ({
      ...prices,
      bet: bet === null ? null : redact(bet),
      sportsbook: sportsbook === null ? null : redact(sportsbook),
    })),
    subject: subject && { ...subject, label: redact(subject.label) },
  };
}
