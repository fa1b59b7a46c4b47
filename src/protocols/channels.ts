/**
 * How a filter's value is asked for.
 * - `choice`: one of a few values
 * - `text`: any text; `takesSeveral`: several, any of which counts
 * - `number`: within its bounds, in its unit
 * - `flag`: yes, or not asked for
 */
export type FilterFieldKind =
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | {
      readonly kind: 'text';
      readonly takesSeveral?: boolean;
      /** A regular expression that each text has to match, whole. @default any text */
      readonly pattern?: string;
      /** A text that would do. */
      readonly example?: string;
    }
  | {
      readonly kind: 'number';
      readonly min?: number;
      readonly max?: number;
      readonly unit?: string;
    }
  | { readonly kind: 'flag' };

/** One thing a channel may be narrowed by, as a form asks for it. */
export type FilterField = FilterFieldKind & {
  /** What people call it. */
  readonly label: string;
  /** Without it there would be nothing to follow. @default false */
  readonly isRequired?: boolean;
};

/** What a channel may be narrowed by, by the name in its filter. */
export type FilterFields = Readonly<Record<string, FilterField>>;

/** The fields of a filter type: each of its names, and no other. */
export type FieldsOf<F extends object> = { readonly [Name in keyof F]-?: FilterField };

/** A channel for people to choose. */
export interface ChannelDescription {
  readonly label: string;
  readonly filterFields: FilterFields;
}

/** The channels of a protocol by name, in the order people are shown them. Nothing on the wire depends on this. */
export type Channels = Readonly<Record<string, ChannelDescription>>;
