/** A page that subscribed, whatever the transport. */
export interface Receiver {
  /** Sends messages given as the JSON of their items: one frame each, or all in one. */
  send(items: readonly string[], isBatched: boolean): void;
  /** Bytes the network has not taken yet. */
  bufferedBytes(): number;
}
