/** A component with the names of its pictures, by theme and width. */
export interface GalleryEntry {
  readonly component: string;
  readonly storyId: string;
  readonly pictures: readonly {
    readonly theme: string;
    readonly width: number;
    readonly file: string;
  }[];
}

/** The index of the gallery in Markdown: a section for each component, light above dark, narrow beside wide. */
export function toGalleryPage(entries: readonly GalleryEntry[]): string {
  const sections = entries.map(toSection);
  return [
    '# Gallery',
    '',
    'Every component in all its states, in both themes, in windows of 320, 768 and 1440 px. Made by `npm run gallery` from the built',
    'Storybook; do not edit.',
    '',
    ...entries.map(({ component }) => `- [${component}](#${component.toLowerCase()})`),
    '',
    ...sections,
  ].join('\n');
}

function toSection({ component, pictures, storyId }: GalleryEntry): string {
  const themes = Array.from(new Set(pictures.map(({ theme }) => theme)));
  const widths = Array.from(new Set(pictures.map(({ width }) => width)));
  const cell = (theme: string, width: number) => {
    const picture = pictures.find((each) => each.theme === theme && each.width === width);
    return picture ? `![${component}, ${theme}, ${width} px](${picture.file})` : '';
  };
  return [
    `## ${component}`,
    '',
    `Story \`${storyId}\`.`,
    '',
    `|     | ${widths.map((width) => `${width} px`).join(' | ')} |`,
    `| --- | ${widths.map(() => '---').join(' | ')} |`,
    ...themes.map(
      (theme) => `| ${theme} | ${widths.map((width) => cell(theme, width)).join(' | ')} |`,
    ),
    '',
  ].join('\n');
}
