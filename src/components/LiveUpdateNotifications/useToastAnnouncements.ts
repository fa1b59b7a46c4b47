import { useState } from 'react';
import type { ShownToast } from '../../hooks/viewTypes.ts';

/** What the two live regions say: each toast once, when it appears. */
export interface ToastAnnouncements {
  readonly polite: string;
  /** Errors: read out at once. */
  readonly assertive: string;
}

interface AnnouncementOptions {
  readonly toText: (toast: ShownToast) => string;
  /** Another one for other words, and the same if only prices are written in another way. */
  readonly toKey: (toast: ShownToast) => string;
  readonly waitingCount: number;
  readonly toWaitingText: (count: number) => string;
}

interface Told extends ToastAnnouncements {
  readonly waitingCount: number;
  /** Of what each toast that shows said. */
  readonly keys: ReadonlyMap<string, string>;
  /** Of all of them, to compare by. */
  readonly signature: string;
}

const NOTHING_TOLD: Told = {
  polite: '',
  assertive: '',
  waitingCount: 0,
  keys: new Map(),
  signature: '[[],0]',
};

/**
 * Texts for live regions that are no part of the toasts: these hold buttons, and ages that tick, none of which is to be read out.
 * What a toast says is in there when it appears or changes its words.
 */
export function useToastAnnouncements(
  toasts: readonly ShownToast[],
  options: AnnouncementOptions,
): ToastAnnouncements {
  const [told, setTold] = useState(NOTHING_TOLD);
  const shown = toasts.filter(({ isLeaving }) => !isLeaving);
  const keys = new Map(shown.map((toast) => [toast.notification.id, options.toKey(toast)]));
  const signature = JSON.stringify([Array.from(keys), options.waitingCount]);
  if (signature === told.signature) return told;
  const next = tell(told, shown, { ...options, keys, signature });
  // While rendering, so that toast and text come with one commit.
  setTold(next);
  return next;
}

function tell(
  told: Told,
  shown: readonly ShownToast[],
  options: AnnouncementOptions & Pick<Told, 'keys' | 'signature'>,
): Told {
  const { keys, signature, waitingCount, toText, toWaitingText } = options;
  const fresh = shown.filter(({ notification: { id } }) => told.keys.get(id) !== keys.get(id));
  const known = { keys, signature, waitingCount };
  const isMoreWaiting = waitingCount > told.waitingCount;
  if (fresh.length === 0 && !isMoreWaiting) {
    return shown.length === 0 ? { ...NOTHING_TOLD, ...known } : { ...told, ...known };
  }
  const polite = fresh.filter((toast) => !isError(toast)).map(toText);
  if (isMoreWaiting) polite.push(toWaitingText(waitingCount));
  return {
    ...known,
    polite: toChanged(told.polite, polite.join('. ')),
    assertive: toChanged(told.assertive, fresh.filter(isError).map(toText).join('. ')),
  };
}

function isError({ notification, isMuteNote }: ShownToast): boolean {
  return notification.severity === 'error' && !isMuteNote;
}

/** The same words twice in a row are read out twice only if the text differs. */
function toChanged(before: string, text: string): string {
  return text !== '' && text === before ? `${text}\u00a0` : text;
}
