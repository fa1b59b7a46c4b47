import type { Decorator } from '@storybook/react-vite';
import { withSport } from './decorators/withSport.tsx';
import type { LiveScenario } from './live/liveScenario.ts';

interface TableOptions extends Pick<LiveScenario, 'headStartMs'> {
  /** @default null: never */
  readonly silentAfterMs?: number | null;
}

/** Puts the story in front of a filmed billiards table inside the page; its camera fails after `silentAfterMs`, if given. */
export function withTable({ silentAfterMs = null, ...scenario }: TableOptions = {}): Decorator {
  return withSport({
    ...scenario,
    protocol: 'billiards',
    prepare({ engine }) {
      if (silentAfterMs === null) return undefined;
      const silence = () => engine.servers.billiards?.quirks.set({ isSilent: true });
      const timer = setTimeout(silence, silentAfterMs);
      return () => clearTimeout(timer);
    },
  });
}
