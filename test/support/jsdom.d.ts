// The package has no types of its own; these are of what the tests use.
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string, options?: { readonly url?: string });
    readonly window: {
      readonly WebSocket: new (url: string) => WebSocket;
      close(): void;
    };
  }
}
