import type { ReactNode } from 'react';
import { useState } from 'react';
import { useConnectionStatus } from '../../hooks/useConnectionStatus.ts';
import type { HeldWish } from '../../hooks/useHeldSubscriptions.ts';
import { useHeldSubscriptions } from '../../hooks/useHeldSubscriptions.ts';
import { useWebSocketSubscription } from '../../hooks/useWebSocketSubscription.ts';
import type { Sport } from '../../hooks/viewTypes.ts';
import { LiveUpdateIndicator } from '../LiveUpdateIndicator/LiveUpdateIndicator.tsx';
import { LiveUpdateNotifications } from '../LiveUpdateNotifications/LiveUpdateNotifications.tsx';
import { LostConnectionBanner } from '../LostConnectionBanner/LostConnectionBanner.tsx';
import { NotificationCenter } from '../NotificationCenter/NotificationCenter.tsx';
import type { OddsSort } from '../OddsTable/oddsSort.ts';
import { BannerPlace } from '../shared/BannerPlace.ts';
import { classNames } from '../shared/classNames.ts';
import type { Stylable, Translatable } from '../shared/componentProps.ts';
import { toStrings } from '../shared/componentProps.ts';
import { TabPanels } from '../shared/TabPanels.tsx';
import { useIsNarrowWindow } from '../shared/useIsNarrowWindow.ts';
import { ConnectionSection } from './ConnectionSection.tsx';
import type { DashboardPanel } from './dashboardPanel.ts';
import type { DashboardStrings } from './dashboardStrings.ts';
import { DASHBOARD_STRINGS } from './dashboardStrings.ts';
import { OddsSection } from './OddsSection.tsx';

/** Props of `Dashboard`. */
export interface DashboardProps
  extends Stylable<'header' | 'sections'>, Translatable<DashboardStrings> {
  /** The sport shown at first; null for all. @default null */
  readonly sport?: Sport | null;
  /** @default 'Courtside' */
  readonly title?: string;
  /** Rows of the odds table, in order of arrival. @default all */
  readonly oddsLimit?: number | undefined;
  /** Sections of your own, between odds and connection: a match, a game, a table. @default none */
  readonly panels?: readonly DashboardPanel[];
  /** Name of the section that shows at first. @default 'odds' */
  readonly initialPanel?: string | undefined;
  /** What "Sign in" does; without it there is no such button. */
  readonly onSignIn?: (() => void) | undefined;
  /** Something of your own at the end of the header, such as a theme toggle. */
  readonly headerEnd?: ReactNode;
}

const BANNER_TOPICS = ['connection'];
/** The page is about what lies below them; the bell counts the rest. */
const MAX_TOASTS = 2;
/** Where they are as wide as the window. */
const MAX_NARROW_TOASTS = 1;

/**
 * The whole product on a page: odds, arbitrage and predictions of one sport or all, what happened, and the connection they come
 * over. What somebody subscribes to by hand is followed until they end it, whatever section shows. `data-status` is the real status at every moment; what is told in words keeps silent about losses shorter than a second.
 */
export function Dashboard(props: DashboardProps): ReactNode {
  const { sport: initialSport = null, oddsLimit, onSignIn } = props;
  const { className, classNames: parts } = props;
  const { status } = useConnectionStatus();
  const strings = toStrings(DASHBOARD_STRINGS, props.strings);
  const [sport, setSport] = useState(initialSport);
  // Kept here, because a section that does not show keeps nothing.
  const [oddsSort, setOddsSort] = useState<OddsSort>();
  const [wishes, setWishes] = useState<readonly HeldWish[]>([]);
  const [bannerPlace, setBannerPlace] = useState<HTMLElement | null>(null);
  const isNarrow = useIsNarrowWindow();
  useHeldSubscriptions(wishes);
  // The inbox tells of arbitrage, whatever section shows.
  useWebSocketSubscription('arbitrage', sport === null ? {} : { sport });
  const sections = {
    odds: (
      <OddsSection
        sport={sport}
        onPickSport={setSport}
        oddsLimit={oddsLimit}
        sort={oddsSort}
        onSort={setOddsSort}
        strings={strings}
      />
    ),
    connection: (
      <ConnectionSection onSignIn={onSignIn} wishes={wishes} onWishesChange={setWishes} />
    ),
  };
  return (
    <div className={classNames('cs-root cs-dashboard', className)} data-status={status}>
      <Header {...props} />
      <BannerPlace value={bannerPlace}>
        <TabPanels
          label={strings.sections}
          className={classNames('cs-dashboard__sections', parts?.sections)}
          initial={props.initialPanel}
          panels={toPanels(props, strings, sections)}
        />
      </BannerPlace>
      <div className="cs-overlay cs-dashboard__dock">
        <LiveUpdateNotifications
          position="bottom-end"
          maxNotifications={isNarrow ? MAX_NARROW_TOASTS : MAX_TOASTS}
          hiddenTopics={BANNER_TOPICS}
          onSignIn={onSignIn}
        />
        <div ref={setBannerPlace} className="cs-dashboard__banners" />
      </div>
    </div>
  );
}

function Header(props: DashboardProps): ReactNode {
  const { title = 'Courtside', headerEnd, onSignIn } = props;
  return (
    <header className={classNames('cs-row cs-wrap cs-dashboard__header', props.classNames?.header)}>
      <h1 className="cs-dashboard__title cs-clip">{title}</h1>
      <div className="cs-row cs-end cs-dashboard__end">
        {/* The banner below has the way out, with room for its reason. */}
        <LiveUpdateIndicator hasActions={false} />
        <NotificationCenter onSignIn={onSignIn} />
        {headerEnd}
      </div>
    </header>
  );
}

function toPanels(
  { panels = [], onSignIn }: DashboardProps,
  strings: DashboardStrings,
  sections: Readonly<Record<'odds' | 'connection', ReactNode>>,
) {
  const withBanner = (content: ReactNode) => (
    <>
      <LostConnectionBanner onSignIn={onSignIn} />
      {content}
    </>
  );
  // It tells of a connection of its own; this one is about what is out of sight.
  const withNamedBanner = (content: ReactNode) => (
    <>
      <LostConnectionBanner name={strings.odds} onlyIfStuck onSignIn={onSignIn} />
      {content}
    </>
  );
  return [
    { name: 'odds', label: strings.odds, children: withBanner(sections.odds) },
    ...panels.map(({ name, label, content, hasOwnConnection = false }) => ({
      name,
      label,
      children: hasOwnConnection ? withNamedBanner(content) : withBanner(content),
    })),
    {
      name: 'connection',
      label: strings.connection,
      // Its card says all that the banner would, and offers the same.
      children: sections.connection,
    },
  ];
}
