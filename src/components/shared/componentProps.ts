/**
 * What every component lets its user restyle: the root by `className`, each named part by `classNames`. The class
 * names given are added to the component's own; colours and sizes are CSS variables.
 */
export interface Stylable<Part extends string = never> {
  /** Added to the root element. */
  readonly className?: string | undefined;
  /** Added to the parts, by name. */
  readonly classNames?: Readonly<Partial<Record<Part, string>>> | undefined;
}

/** What every component lets its user say otherwise or in another language. What is left out stays English. */
export interface Translatable<Strings extends object> {
  readonly strings?: Readonly<Partial<Strings>> | undefined;
}

/** The strings of a component: the user's, where there are some, over its own. Pure and cheap: call it while rendering. */
export function toStrings<Strings extends object>(
  own: Strings,
  users: Readonly<Partial<Strings>> | undefined,
): Strings {
  return users === undefined ? own : { ...own, ...users };
}
