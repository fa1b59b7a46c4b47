import { expect } from 'vitest';
import { page } from 'vitest/browser';

/** What lies further down is compared where the window is wider, and the page shorter. */
const MOST_HEIGHT = 3_600;

/** Compares the page with the picture of that name, and says what to do where it differs. */
export async function expectPicture(name: string): Promise<void> {
  const height = Math.min(Math.ceil(document.documentElement.scrollHeight), MOST_HEIGHT);
  document.body.style.blockSize = `${height}px`;
  await page.viewport(window.innerWidth, height);
  try {
    await expect(page.elementLocator(document.body)).toMatchScreenshot(name);
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    throw new Error(
      `${name} does not look as in test/visual/__screenshots__/${name}.png.\n${text}\n` +
        'The pictures side by side are in reports/visual. If this is how it shall look: npm run visual:update',
      { cause: error },
    );
  }
}
