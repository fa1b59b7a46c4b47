/** A token as the style sheet has it. */
export interface Token {
  /** With its `--cs-`. */
  readonly name: string;
  /** As written. */
  readonly value: string;
}

/** Tokens under the comment they stand below. */
export interface TokenGroup {
  readonly title: string;
  readonly tokens: readonly Token[];
}

/** Every token that the block of a selector declares, in its order, grouped by the comments above. */
export function parseTokens(css: string, selector = ':root'): readonly TokenGroup[] {
  const groups: { title: string; tokens: Token[] }[] = [];
  let current: { title: string; tokens: Token[] } = { title: '', tokens: [] };
  for (const [, comment, name, value] of readBlock(css, selector).matchAll(
    /\/\*([\s\S]*?)\*\/|(--cs-[\w-]+):\s*([^;]+);/g,
  )) {
    if (name !== undefined) {
      if (current.tokens.length === 0) groups.push(current);
      current.tokens.push({ name, value: tidy(value ?? '') });
    } else {
      current = { title: tidy(comment ?? ''), tokens: [] };
    }
  }
  return groups;
}

/** Of the first rule whose selector is, or begins with, the one asked for. */
function readBlock(css: string, selector: string): string {
  const start = css.indexOf('{', css.indexOf(`\n${selector}`));
  return css.slice(start + 1, css.indexOf('\n}', start));
}

function tidy(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
