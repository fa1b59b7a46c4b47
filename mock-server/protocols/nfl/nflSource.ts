import type { Outages } from '../../sources/createOutages.ts';
import type { SourceState } from '../../sources/createSourceManager.ts';
import type { NflDataKind } from '../../sources/nflSources.ts';
import type { ToldGame } from './createTeller.ts';

/** Where games come from: the world, or a replay in its place. */
export interface NflSource {
  readonly games: readonly ToldGame[];
  /** Somebody began to follow a game, or all of them. */
  handleSpectator(): void;
  /** The simulated suppliers of the world; none for a replay. */
  readonly suppliers: NflSuppliers | null;
  stop(): void;
}

/** Where nothing happens. */
export const SILENT_SOURCE: NflSource = {
  games: [],
  handleSpectator() {},
  suppliers: null,
  stop() {},
};

/** The simulated suppliers of data, for those who want to see them fail. */
export interface NflSuppliers {
  describe(): readonly SourceState<NflDataKind>[];
  readonly outages: Outages;
}
