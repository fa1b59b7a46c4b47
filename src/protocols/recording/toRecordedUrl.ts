import { redactCredentials } from '../redactCredentials.ts';

/**
 * An address as it may be kept: without user, password and fragment, and with the names of its parameters but not their
 * values, of which one may be a credential. Empty for what is no address.
 */
export function toRecordedUrl(url: string): string {
  if (!URL.canParse(url)) return '';
  const { host, pathname, protocol, searchParams } = new URL(url);
  const names = Array.from(new Set(searchParams.keys()));
  const query = names.map((name) => `${encodeURIComponent(name)}=[redacted]`).join('&');
  return redactCredentials(`${protocol}//${host}${pathname}${query === '' ? '' : `?${query}`}`);
}

/** The credentials in an address, as they stand there and as they are meant: what a server may quote. */
export function findSecrets(url: string): readonly string[] {
  if (!URL.canParse(url)) return [];
  return Array.from(new URL(url).searchParams)
    .filter(([name, value]) => value !== '' && isTelling(name))
    .flatMap(([, value]) => [value, encodeURIComponent(value)]);
}

/** Whether a name says that its value is a credential: the one list of such names decides. */
function isTelling(name: string): boolean {
  return redactCredentials(`${name}=x`) !== `${name}=x`;
}
