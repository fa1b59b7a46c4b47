import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { launchOptions, pinnedLaunchOptions } from './scripts/chromium.mjs';
import { SCREENSHOTS } from './test/visual/screenshotOptions.ts';

const storybookDir = fileURLToPath(new URL('./.storybook', import.meta.url));
const browserOnly = ['test/**/*.browser.test.{ts,tsx}'];
const domOnly = ['test/**/*.dom.test.{ts,tsx}'];
const e2eOnly = ['test/**/*.e2e.test.ts'];
const visualOnly = ['test/**/*.visual.test.tsx'];

/** Named here, because a dependency found late makes Vite bundle React a second time in mid-run. */
const bundled = [
  '@base-ui/react/csp-provider',
  '@base-ui/react/direction-provider',
  '@base-ui/react/menu',
  '@base-ui/react/popover',
  '@base-ui/react/select',
  '@base-ui/react/switch',
  '@base-ui/react/tabs',
  '@base-ui/react/toggle',
  '@base-ui/react/toggle-group',
  '@tanstack/react-virtual',
  'd3-scale',
  'd3-shape',
  'framer-motion',
  'framer-motion/m',
  'jose',
  'lucide-react',
  'react',
  'react-dom',
  'react-dom/client',
  'react/jsx-dev-runtime',
  'react/jsx-runtime',
  'reconnecting-websocket',
  'vitest-browser-react',
  'zod',
  'zod/mini',
  'zustand',
  'zustand/middleware',
  'zustand/react/shallow',
  'zustand/vanilla',
  'zustand/vanilla/shallow',
];

/** Pictures are taken of pages that hold still, at the same place. */
const STILL = { reducedMotion: 'reduce', locale: 'en-GB', timezoneId: 'UTC' } as const;

/** Tests are told apart by suffix: `.dom`, `.browser`, `.visual`, `.e2e`, or none for plain Node. */
export default defineConfig(async () => {
  const launch = await launchOptions();
  const pinned = await pinnedLaunchOptions();
  // A fresh object per project: vitest names projects in place, and a shared one collides.
  const browser = (name: string) => ({
    enabled: true,
    headless: true,
    screenshotFailures: false,
    provider: playwright({ launchOptions: launch }),
    instances: [{ browser: 'chromium' as const, name }],
  });
  return {
    plugins: [react()],
    optimizeDeps: { include: bundled },
    test: {
      projects: [
        {
          extends: true as const,
          test: {
            name: 'unit',
            environment: 'node',
            include: ['test/**/*.test.{ts,tsx}'],
            exclude: [...browserOnly, ...domOnly, ...e2eOnly, ...visualOnly],
          },
        },
        {
          extends: true as const,
          test: {
            name: 'dom',
            environment: 'jsdom',
            include: domOnly,
            setupFiles: ['test/support/setupDom.ts'],
          },
        },
        {
          extends: true as const,
          test: {
            name: 'browser',
            include: browserOnly,
            globalSetup: ['test/support/browserServers.ts'],
            browser: browser('browser'),
          },
        },
        {
          extends: true as const,
          test: {
            name: 'e2e',
            environment: 'node',
            include: e2eOnly,
            testTimeout: 90_000,
            hookTimeout: 90_000,
            fileParallelism: false,
          },
        },
        {
          extends: true as const,
          plugins: [storybookTest({ configDir: storybookDir })],
          test: { name: 'storybook', browser: browser('storybook') },
        },
        // Another browser or other fonts make other pictures: without the bundled ones there is nothing to compare.
        ...(pinned === null
          ? []
          : [
              {
                extends: true as const,
                test: {
                  name: 'visual',
                  include: visualOnly,
                  testTimeout: 30_000,
                  browser: {
                    ...browser('visual'),
                    provider: playwright({ launchOptions: pinned, contextOptions: STILL }),
                    expect: { toMatchScreenshot: SCREENSHOTS },
                  },
                },
              },
            ]),
      ],
    },
  };
});
