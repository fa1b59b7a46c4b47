/** A whole number that the driver put into the page's address. */
export function readCount(name: string): number {
  const count = Number(new URLSearchParams(location.search).get(name));
  if (!Number.isInteger(count) || count < 1) throw new Error(`the page was not told its ${name}`);
  return count;
}
