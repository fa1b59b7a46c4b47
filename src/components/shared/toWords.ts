/** A name of the wire as people write it: "two_way_arbitrage" becomes "two way arbitrage". */
export function toWords(name: string): string {
  return name.replaceAll('_', ' ');
}
