type ChangeListener = (this: MediaQueryList, event: MediaQueryListEvent) => unknown;

/** A media query whose answer changes with what was decided in the page as well as with the system. */
export class DecidedQuery extends EventTarget implements MediaQueryList {
  readonly media: string;
  onchange: MediaQueryList['onchange'] = null;
  readonly #ask: () => MediaQueryList;
  readonly #older = new Map<ChangeListener, (event: Event) => void>();
  #last: boolean;

  /** @param ask Puts the query to the platform, rewritten by what is decided now. */
  constructor(media: string, ask: () => MediaQueryList) {
    super();
    this.media = media;
    this.#ask = ask;
    const list = ask();
    this.#last = list.matches;
    list.addEventListener('change', () => this.refresh());
  }

  get matches(): boolean {
    return this.#ask().matches;
  }

  /** Tells listeners if the answer is another one by now. */
  refresh(): void {
    const { matches, media } = this;
    if (matches === this.#last) return;
    this.#last = matches;
    const event = new MediaQueryListEvent('change', { media, matches });
    this.dispatchEvent(event);
    this.onchange?.call(this, event);
  }

  /** The older names, which some libraries still use. */
  addListener(listener: ChangeListener | null): void {
    if (listener === null || this.#older.has(listener)) return;
    const heard = (event: Event) => {
      if (event instanceof MediaQueryListEvent) listener.call(this, event);
    };
    this.#older.set(listener, heard);
    this.addEventListener('change', heard);
  }

  removeListener(listener: ChangeListener | null): void {
    const heard = listener && this.#older.get(listener);
    if (!listener || !heard) return;
    this.#older.delete(listener);
    this.removeEventListener('change', heard);
  }
}
