import { escapeXml } from '../driver/results/escapeXml.ts';

/** A line through points, from left to right. */
export interface ChartLine {
  readonly label: string;
  readonly points: readonly ChartPoint[];
}

/** One of them. */
export interface ChartPoint {
  /** Beyond 0: the axis is logarithmic. */
  readonly x: number;
  /** From 0 to 1. */
  readonly share: number;
  /** Beside the point. */
  readonly text: string;
}

/** Lines on axes of their own. */
export interface CurvePanel {
  readonly heading: string;
  /** What x counts. */
  readonly unit: string;
  readonly lines: readonly ChartLine[];
}

const PANEL = { width: 430, height: 270 };
/** Where the lines are drawn, within a panel. */
const PLOT = { left: 48, right: 400, top: 48, bottom: 216 };
const COLUMNS = 2;
const GRID = [0, 0.25, 0.5, 0.75, 1];
const TONES = ['first', 'second'] as const;

const STYLE = `text{font:12px system-ui,sans-serif;fill:#24292f}.h{font-weight:600;font-size:14px}.quiet{fill:#57606a}.grid{stroke:#d0d7de}
polyline{fill:none;stroke-width:2}polyline.first{stroke:#1a7f37}polyline.second{stroke:#0969da}circle.first,text.first{fill:#1a7f37}circle.second,text.second{fill:#0969da}
@media (prefers-color-scheme:dark){text{fill:#e6edf3}.quiet{fill:#9198a1}.grid{stroke:#3d444d}polyline.first{stroke:#3fb950}polyline.second{stroke:#58a6ff}circle.first,text.first{fill:#3fb950}circle.second,text.second{fill:#58a6ff}}`;

/** Small line charts on the same scale of 0 to 100 % as SVG, two in a row, for light and dark pages. */
export function renderCurveChart(title: string, panels: readonly CurvePanel[]): string {
  const width = PANEL.width * Math.min(COLUMNS, panels.length);
  const height = PANEL.height * Math.ceil(panels.length / COLUMNS);
  const drawn = panels.map((panel, index) => {
    const left = (index % COLUMNS) * PANEL.width;
    const top = Math.floor(index / COLUMNS) * PANEL.height;
    return `<g transform="translate(${left} ${top})">${drawPanel(panel)}</g>`;
  });
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-label="${escapeXml(title)}">
<title>${escapeXml(title)}</title><style>${STYLE}</style>
${drawn.join('\n')}
</svg>
`;
}

function drawPanel({ heading, unit, lines }: CurvePanel): string {
  const xs = Array.from(new Set(lines.flatMap(({ points }) => points.map(({ x }) => x))));
  const toX = createScale(xs);
  const middle = (PLOT.left + PLOT.right) / 2;
  return [
    `<text class="h" x="8" y="22">${escapeXml(heading)}</text>`,
    `<text class="quiet" x="${PLOT.right}" y="22" text-anchor="end">main-thread share</text>`,
    ...GRID.map(drawGridLine),
    ...xs.map((x) => drawText(x.toLocaleString('en-US'), { x: toX(x), y: PLOT.bottom + 18 })),
    drawText(unit, { x: middle, y: PLOT.bottom + 38 }),
    ...lines.map((line, index) => drawLine(line, { toX, tone: TONES[index] ?? 'first' })),
    ...(lines.length > 1 ? lines.map(drawLegend) : []),
  ].join('');
}

function drawGridLine(share: number): string {
  const y = toY(share);
  return `<line class="grid" x1="${PLOT.left}" x2="${PLOT.right}" y1="${y}" y2="${y}"/><text class="quiet" x="${PLOT.left - 6}" y="${y + 4}" text-anchor="end">${share * 100}%</text>`;
}

function drawLine(
  { points }: ChartLine,
  { toX, tone }: { readonly toX: (x: number) => number; readonly tone: string },
): string {
  const corners = points.map(({ x, share }) => `${toX(x)},${toY(share)}`);
  const marks = points.map(({ x, share, text }) => {
    // The second line's figures are below it, so that two lines that run together can still be read.
    const y = toY(share) + (tone === 'second' ? 17 : -8);
    const dot = `<circle class="${tone}" cx="${toX(x)}" cy="${toY(share)}" r="3.5"/>`;
    return `${dot}<text class="${tone}" x="${toX(x)}" y="${y}" text-anchor="middle">${escapeXml(text)}</text>`;
  });
  return `<polyline class="${tone}" points="${corners.join(' ')}"/>${marks.join('')}`;
}

function drawLegend({ label }: ChartLine, index: number): string {
  const left = PLOT.left + index * 120;
  return `<text class="${TONES[index] ?? 'first'}" x="${left}" y="40">● ${escapeXml(label)}</text>`;
}

function drawText(text: string, { x, y }: { readonly x: number; readonly y: number }): string {
  return `<text class="quiet" x="${x}" y="${y}" text-anchor="middle">${escapeXml(text)}</text>`;
}

function toY(share: number): number {
  return Math.round(PLOT.bottom - Math.min(1, share) * (PLOT.bottom - PLOT.top));
}

/** Places values by their logarithm, the smallest to the left; a single one in the middle. */
function createScale(values: readonly number[]): (value: number) => number {
  const [low, high] = [Math.log(Math.min(...values)), Math.log(Math.max(...values))];
  const margin = 14;
  const span = PLOT.right - PLOT.left - 2 * margin;
  return (value) => {
    const part = high === low ? 0.5 : (Math.log(value) - low) / (high - low);
    return Math.round(PLOT.left + margin + part * span);
  };
}
