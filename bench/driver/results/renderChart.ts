import { escapeXml } from './escapeXml.ts';

/** One bar. */
export interface ChartBar {
  readonly label: string;
  /** Null: nothing to draw, only `text`. */
  readonly value: number | null;
  /** Beside the bar. */
  readonly text: string;
  readonly tone: 'limit' | 'courtside' | 'react';
  /** Drawn pale: the figure does not count as a success. */
  readonly isPale: boolean;
}

/** Bars under one heading, on a scale of their own. */
export interface ChartPanel {
  readonly heading: string;
  readonly bars: readonly ChartBar[];
}

const WIDTH = 860;
const LABEL_WIDTH = 340;
const BAR_WIDTH = 340;
const LINE = 20;
const HEADING_HEIGHT = 44;

const STYLE = `text{font:12px system-ui,sans-serif;fill:#24292f}.h{font-weight:600;font-size:14px}.limit{fill:#6e7781}.courtside{fill:#1a7f37}.react{fill:#0969da}.pale{opacity:.35}
@media (prefers-color-scheme:dark){text{fill:#e6edf3}.limit{fill:#8b949e}.courtside{fill:#3fb950}.react{fill:#58a6ff}}`;

/** A bar chart as SVG, for light and dark pages. */
export function renderChart(title: string, panels: readonly ChartPanel[]): string {
  let top = 0;
  const drawn = panels.map((panel) => {
    const part = drawPanel(panel, top);
    top += HEADING_HEIGHT + panel.bars.length * LINE;
    return part;
  });
  const size = `width="${WIDTH}" height="${top + LINE}" viewBox="0 0 ${WIDTH} ${top + LINE}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-label="${escapeXml(title)}">
<title>${escapeXml(title)}</title><style>${STYLE}</style>
${drawn.join('\n')}
</svg>
`;
}

function drawPanel({ heading, bars }: ChartPanel, top: number): string {
  const longest = Math.max(0, ...bars.map(({ value }) => value ?? 0));
  const lines = bars.map((bar, index) =>
    drawBar(bar, { top: top + HEADING_HEIGHT + index * LINE, longest }),
  );
  const headingLine = `<text class="h" x="8" y="${top + HEADING_HEIGHT - 14}">${escapeXml(heading)}</text>`;
  return [headingLine, ...lines].join('\n');
}

function drawBar(bar: ChartBar, place: { readonly top: number; readonly longest: number }): string {
  const share = bar.value === null || place.longest === 0 ? 0 : bar.value / place.longest;
  const width = Math.round(share * BAR_WIDTH);
  const middle = place.top + LINE / 2 + 4;
  const tone = bar.isPale ? `${bar.tone} pale` : bar.tone;
  return [
    `<text x="${LABEL_WIDTH - 8}" y="${middle}" text-anchor="end">${escapeXml(bar.label)}</text>`,
    `<rect class="${tone}" x="${LABEL_WIDTH}" y="${place.top + 3}" width="${width}" height="${LINE - 6}" rx="2"/>`,
    `<text x="${LABEL_WIDTH + width + 6}" y="${middle}">${escapeXml(bar.text)}</text>`,
  ].join('');
}
