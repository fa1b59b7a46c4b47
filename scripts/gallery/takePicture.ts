import type { CDPSession } from 'playwright-core';

/** What part of the page, and how good. */
export interface PictureOptions {
  readonly width: number;
  readonly height: number;
  /** 1 to 100. */
  readonly quality: number;
}

/** Takes a WebP picture of the page from its top left, beyond the window if it is larger. */
export async function takePicture(devTools: CDPSession, options: PictureOptions): Promise<Buffer> {
  const { height, quality, width } = options;
  const { data } = await devTools.send('Page.captureScreenshot', {
    format: 'webp',
    quality,
    clip: { x: 0, y: 0, width, height, scale: 1 },
    captureBeyondViewport: true,
  });
  return Buffer.from(data, 'base64');
}
