/** The peer this page is built for; the driver's Vite plugin puts it in. */
declare module 'virtual:bench-peer' {
  export const peer: import('../peer.ts').Peer;
}
