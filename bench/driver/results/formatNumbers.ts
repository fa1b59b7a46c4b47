/** A dash for what is not known. */
const NOTHING = '–';

/** With so many digits behind the point. */
export function formatFixed(value: number | null, digits: number): string {
  return value === null ? NOTHING : value.toFixed(digits);
}

/** Milliseconds; endless where the message never came. */
export function formatMs(value: number | null): string {
  return value === null ? '∞' : value.toFixed(0);
}

/** 0.0123 as 1.23 %. */
export function formatPercent(share: number | null): string {
  return share === null ? NOTHING : `${(share * 100).toFixed(2)} %`;
}

/** 5000 as 5,000. */
export function formatCount(value: number | null): string {
  return value === null ? NOTHING : Math.round(value).toLocaleString('en-US');
}

/** ✔ or ✘. */
export function formatMark(isGood: boolean): string {
  return isGood ? '✔' : '✘';
}

/** A Markdown table; the first column to the left, the others to the right. */
export function toTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'));
  return [head, rule, ...rows].map(toLine).join('\n');
}

function toLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** So many of what `noun` names: `1 run`, `1,000 runs`. */
export function formatNumber(count: number, noun: string): string {
  return `${formatCount(count)} ${count === 1 ? noun : `${noun}s`}`;
}
