/** What counts as the same picture, and where pictures are. Read by `vite.config.ts`; nothing else says so. */
export const SCREENSHOTS = {
  /** Of a picture that does not hold still yet; a busy machine takes its time. */
  timeout: 15_000,
  comparatorName: 'pixelmatch',
  comparatorOptions: {
    /** How far two colours of a pixel may be apart, 0 to 1: what rounding of an edge makes, and no other colour. */
    threshold: 0.1,
    /** How many pixels may be further apart. */
    allowedMismatchedPixelRatio: 0.002,
  },
  resolveScreenshotPath: ({ arg, root }: { readonly arg: string; readonly root: string }) =>
    `${root}/test/visual/__screenshots__/${arg}.png`,
  resolveDiffPath: ({ arg, root }: { readonly arg: string; readonly root: string }) =>
    `${root}/reports/visual/${arg}.png`,
} as const;
