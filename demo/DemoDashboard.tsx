import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { Dashboard } from '../src/components/index.ts';
import { createSportPanels } from './panels/sportPanels.tsx';
import type { DemoSession } from './session/createDemoSession.ts';
import { useRetryOnSignIn } from './session/useRetryOnSignIn.ts';
import { ThemeToggle } from './ThemeToggle.tsx';

/** Props of the page below its provider. */
export interface DemoDashboardProps {
  readonly baseUrl: string;
  readonly session: DemoSession;
}

/** The dashboard with a section for each sport. Whoever is refused can sign in, and all of it tries again. */
export function DemoDashboard({ baseUrl, session }: DemoDashboardProps): ReactNode {
  useRetryOnSignIn(session);
  const panels = useMemo(
    () => createSportPanels({ baseUrl, token: session.token, session }),
    [baseUrl, session],
  );
  return <Dashboard panels={panels} headerEnd={<ThemeToggle />} onSignIn={session.signIn} />;
}
