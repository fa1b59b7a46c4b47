import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { launchOptions } from '../../scripts/chromium.mjs';

/** Starts the Chromium that the other browser tests use, headless. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ headless: true, ...(await launchOptions()) });
}
