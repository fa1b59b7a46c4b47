import type { ReactNode } from 'react';

/** A section of your own, beside those of the dashboard. */
export interface DashboardPanel {
  /** Unique among the sections; not `odds` or `connection`. */
  readonly name: string;
  /** What its tab says. */
  readonly label: ReactNode;
  /** In the document only while it shows: a connection it needs is open only then. */
  readonly content: ReactNode;
  /**
   * It has a connection of its own, and tells of it itself (`LostConnectionBanner` with `name` and `others`, which stands beside the
   * dashboard's wherever it is rendered): while it shows, the
   * dashboard's banner has a name, and speaks only if its connection does not mend itself. @default false
   */
  readonly hasOwnConnection?: boolean | undefined;
}
