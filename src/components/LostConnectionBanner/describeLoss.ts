import { assertNever } from '../../lib/assertNever.ts';
import type { LostConnectionResult } from '../../hooks/useLostConnection.ts';
import type { Slowdown } from '../../hooks/viewTypes.ts';
import type { LostConnectionBannerStrings } from './bannerStrings.ts';

/** What the banner is about; null: there is nothing to say. */
export type BannerKind = 'lost' | 'failed' | 'closed' | 'restored' | 'slow';

/** What the banner says. */
export interface LossDescription {
  readonly kind: BannerKind;
  readonly title: string;
  /** Sentences after the title. */
  readonly text: string;
}

/** Which connection the banner is about, and how much of it is told. */
export interface BannerScope {
  readonly name: string | undefined;
  /** Leaves out what mends itself. */
  readonly onlyIfStuck: boolean;
}

const STUCK: ReadonlySet<BannerKind> = new Set(['failed', 'closed']);

/** What the banner is about. A loss goes before a slowdown, which says something of a link that stands. */
function toBannerKind(loss: LostConnectionResult, slowdown: Slowdown): BannerKind | null {
  if (loss.state !== 'none') return loss.state;
  const { status } = loss.connection;
  if (status === 'closed') return 'closed';
  return status === 'connected' && slowdown !== 'none' ? 'slow' : null;
}

/**
 * The banner in words: which connection it is about if it has a name, what happened, why, and what the values are worth meanwhile. Null
 * while there is nothing to say.
 */
export function describeLoss(
  loss: LostConnectionResult,
  slowdown: Slowdown,
  strings: LostConnectionBannerStrings,
  { name, onlyIfStuck }: BannerScope,
): LossDescription | null {
  const said = describe(loss, slowdown, strings);
  if (said && onlyIfStuck && !STUCK.has(said.kind)) return null;
  return said && name !== undefined ? { ...said, title: strings.about(name, said.title) } : said;
}

function describe(
  loss: LostConnectionResult,
  slowdown: Slowdown,
  strings: LostConnectionBannerStrings,
): LossDescription | null {
  const kind = toBannerKind(loss, slowdown);
  const { reason } = loss.connection;
  // An empty page shows nothing that could be out of date.
  const outOfDate = loss.hadConnection ? strings.outOfDate : '';
  switch (kind) {
    case null:
      return null;
    case 'restored':
      return { kind, title: strings.restored, text: strings.restoredNote };
    case 'slow':
      return {
        kind,
        title: strings.slow,
        text: slowdown === 'none' ? '' : strings.slowdown(slowdown),
      };
    case 'closed':
      return { kind, title: strings.closed, text: outOfDate };
    case 'lost':
    case 'failed': {
      // The title says as much.
      const isTold = reason === null || reason === 'network-offline';
      const because = isTold ? '' : strings.reason(reason);
      return {
        kind,
        title: toTitle(loss, strings),
        text: join(because, toEnd(loss, strings), outOfDate),
      };
    }
    default:
      return assertNever(kind);
  }
}

function toTitle(
  { connection: { status }, hadConnection }: LostConnectionResult,
  strings: LostConnectionBannerStrings,
): string {
  if (status === 'offline') return strings.offline;
  if (status === 'needs-auth') return strings.needsAuth;
  if (status === 'failed') return strings.failed;
  // What never was can't be lost.
  return hadConnection ? strings.lost : strings.notYet;
}

/** That nobody tries any more, where somebody did. */
function toEnd(
  { connection: { status, attempt } }: LostConnectionResult,
  strings: LostConnectionBannerStrings,
): string {
  return status === 'failed' && attempt > 0 ? strings.gaveUp(attempt) : '';
}

function join(...sentences: readonly string[]): string {
  return sentences.filter(Boolean).join(' ');
}
