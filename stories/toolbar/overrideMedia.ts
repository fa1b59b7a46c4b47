import { DecidedQuery } from './DecidedQuery.ts';

/** Media features that the toolbar can decide in place of the system. */
export type MediaFeature = 'prefers-reduced-motion' | 'prefers-contrast';

/** What a page that has them overridden must be told. */
export interface MediaOverride {
  /** Decides a feature; null leaves it to the system again. */
  set(feature: MediaFeature, value: string | null): void;
}

const ALWAYS = '(min-width: 0)';
const NEVER = '(max-width: -1px)';

/**
 * Lets a page decide media features. No script can set them, so the queries themselves are rewritten: in every style sheet, also in
 * those that come later, and in `matchMedia`. What is seen and what runs is then exactly what a reader with that setting gets; an attribute
 * beside the query would only be as good as whoever remembered it.
 */
export function overrideMedia(page: Window & typeof globalThis): MediaOverride {
  const decided = new Map<MediaFeature, string>();
  const originals = new WeakMap<MediaList, string>();
  const lists = new Set<DecidedQuery>();
  const system = page.matchMedia.bind(page);
  const rewrite = (query: string) =>
    query.replaceAll(
      /\(\s*(prefers-reduced-motion|prefers-contrast)\s*(?::\s*([\w-]+)\s*)?\)/g,
      (whole: string, feature: MediaFeature, asked: string | undefined) => {
        const value = decided.get(feature);
        if (value === undefined) return whole;
        return value === asked || (asked === undefined && value !== 'no-preference')
          ? ALWAYS
          : NEVER;
      },
    );
  const apply = () => {
    for (const media of listMedia(page.document)) {
      const original = originals.get(media) ?? media.mediaText;
      if (!original.includes('prefers-')) continue;
      originals.set(media, original);
      const wanted = rewrite(original);
      if (media.mediaText !== wanted) media.mediaText = wanted;
    }
  };

  page.matchMedia = (query) => {
    if (!/prefers-(reduced-motion|contrast)/.test(query)) return system(query);
    const list = new DecidedQuery(query, () => system(rewrite(query)));
    lists.add(list);
    return list;
  };
  // Style sheets come and go with the stories; a link has its rules only once it is loaded.
  new page.MutationObserver(apply).observe(page.document.head, { childList: true, subtree: true });
  page.document.addEventListener('load', apply, { capture: true });

  return {
    set(feature, value) {
      if (value === null) decided.delete(feature);
      else decided.set(feature, value);
      apply();
      for (const list of lists) list.refresh();
    },
  };
}

function* listMedia(page: Document): Iterable<MediaList> {
  for (const sheet of page.styleSheets) yield* listMediaOf(readRules(sheet));
}

function* listMediaOf(rules: Iterable<CSSRule>): Iterable<MediaList> {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) yield rule.media;
    if (rule instanceof CSSGroupingRule) yield* listMediaOf(rule.cssRules);
  }
}

/** A sheet of another origin keeps its rules to itself. */
function readRules(sheet: CSSStyleSheet): readonly CSSRule[] {
  try {
    return Array.from(sheet.cssRules);
  } catch {
    return [];
  }
}
