/** One piece of the way a message takes, small enough to be measured alone. */
export interface MicroCase {
  readonly name: string;
  /** How many messages one `run` stands for. */
  readonly messageCount: number;
  /** Called before each run, and not measured. */
  readonly prepare?: () => void;
  readonly run: () => void;
}

/** A bound for what one case may cost over another. */
export interface MicroTarget {
  /** Names of the cases. */
  readonly from: string;
  readonly to: string;
  readonly maxRatio: number;
}

/** Cases that belong together. */
export interface MicroGroup {
  readonly title: string;
  /** What is measured, a sentence. */
  readonly note: string;
  /** @default none */
  readonly targets?: readonly MicroTarget[];
  /** Makes the cases; called when it is their turn, because some hold big tables. */
  readonly createCases: () => readonly MicroCase[] | Promise<readonly MicroCase[]>;
}
