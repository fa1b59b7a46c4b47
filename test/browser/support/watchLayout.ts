/** Movements of the page that nobody asked for. */
export interface LayoutWatch {
  /** What moved, and how far (https://web.dev/articles/cls). */
  readonly moves: readonly string[];
  stop(): void;
}

/** The Layout Instability API, which TypeScript does not know. */
interface LayoutShift extends PerformanceEntry {
  readonly hadRecentInput: boolean;
  readonly sources: readonly {
    readonly node: Node | null;
    readonly previousRect: DOMRectReadOnly;
    readonly currentRect: DOMRectReadOnly;
  }[];
}

/** Watches from now on. */
export function watchLayout(): LayoutWatch {
  const moves: string[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as LayoutShift[]) {
      for (const { currentRect, node, previousRect } of entry.sources) {
        moves.push(`${describe(node)} ${toText(previousRect)} → ${toText(currentRect)}`);
      }
    }
  });
  observer.observe({ type: 'layout-shift' });
  return {
    moves,
    stop: () => observer.disconnect(),
  };
}

function describe(node: Node | null): string {
  const element = node instanceof Element ? node : node?.parentElement;
  return element ? `${element.tagName.toLowerCase()}.${element.className}` : 'something gone';
}

function toText({ x, y, width, height }: DOMRectReadOnly): string {
  return [x, y, width, height].map(Math.round).join(',');
}
