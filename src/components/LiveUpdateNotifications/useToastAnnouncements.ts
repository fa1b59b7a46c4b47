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
  readonly waitingCount: number;
  readonly toWaitingText: (count: number) => string;
}

interface Told extends ToastAnnouncements {
  readonly waitingCount: number;
  /** What each toast that shows said. */
  readonly texts: ReadonlyMap<string, string>;
  /** Of the texts, to compare by. */
  readonly signature: string;
}

const NOTHING_TOLD: Told = {
  polite: '',
  assertive: '',
  waitingCount: 0,
  texts: new Map(),
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
  const texts = new Map(shown.map((toast) => [toast.notification.id, options.toText(toast)]));
  const signature = JSON.stringify([Array.from(texts), options.waitingCount]);
  if (signature === told.signature) return told;
  const next = tell(told, shown, { ...options, texts, signature });
  // While rendering, so that toast and text come with one commit.
  setTold(next);
  return next;
}

function tell(
  told: Told,
  shown: readonly ShownToast[],
  {
    texts,
    signature,
    waitingCount,
    toWaitingText,
  }: Omit<AnnouncementOptions, 'toText'> & Pick<Told, 'texts' | 'signature'>,
): Told {
  const fresh = shown
    .map((toast) => ({ toast, text: texts.get(toast.notification.id) ?? '' }))
    .filter(({ toast, text }) => told.texts.get(toast.notification.id) !== text);
  const known = { texts, signature, waitingCount };
  const isMoreWaiting = waitingCount > told.waitingCount;
  if (fresh.length === 0 && !isMoreWaiting) {
    return shown.length === 0 ? { ...NOTHING_TOLD, ...known } : { ...told, ...known };
  }
  const isError = ({ toast }: (typeof fresh)[number]) =>
    toast.notification.severity === 'error' && !toast.isMuteNote;
  const toText = (parts: readonly (typeof fresh)[number][]) => parts.map(({ text }) => text);
  const polite = toText(fresh.filter((entry) => !isError(entry)));
  if (isMoreWaiting) polite.push(toWaitingText(waitingCount));
  return {
    ...known,
    polite: toChanged(told.polite, polite.join('. ')),
    assertive: toChanged(told.assertive, toText(fresh.filter(isError)).join('. ')),
  };
}

/** The same words twice in a row are read out twice only if the text differs. */
function toChanged(before: string, text: string): string {
  return text !== '' && text === before ? `${text}\u00a0` : text;
}
