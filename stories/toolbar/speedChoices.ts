/** How fast the world behind a story runs, by the name each has in the URL (`globals=speed:x5`); 0 stands still. */
export const SPEED_CHOICES = {
  paused: { title: 'Paused', speed: 0 },
  'x0-25': { title: '0.25×', speed: 0.25 },
  'x0-5': { title: '0.5×', speed: 0.5 },
  x1: { title: '1×', speed: 1 },
  x2: { title: '2×', speed: 2 },
  x5: { title: '5×', speed: 5 },
  x10: { title: '10×', speed: 10 },
  x30: { title: '30×', speed: 30 },
  x60: { title: '60×', speed: 60 },
} as const;

/** The name of a choice. */
export type SpeedKey = keyof typeof SPEED_CHOICES;
