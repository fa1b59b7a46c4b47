import type { EndpointConfig, Protocol } from '../../protocols/protocol.ts';
import type { Report } from './conformanceFinding.ts';
import { attempt } from './conformanceFinding.ts';
import { CANARY } from './hostileFrames.ts';

const BASES = [
  'ws://host.example',
  'wss://host.example:8443/prefix/',
  'ws://host.example?region=eu',
];
/** For the transport to refuse; nothing may throw. */
const BAD_BASES = ['', 'not a url', 'http://host.example', 'ws://user:secret@host.example#part'];
/** No word of a language, so that it can't be in a URL by chance. */
const PLAIN_TOKEN = 'pl4in-t0ken/with+signs';

/** The URL goes where the base says, and neither key nor redacted URL shows the token. */
export function checkEndpoint(protocol: Protocol, report: Report): void {
  for (const baseUrl of BASES) {
    for (const shortLinkCount of [0, 1, 5]) {
      const open = dial(protocol, { baseUrl, token: null, shortLinkCount }, report);
      if (open === null) continue;
      checkAddress(open.url, baseUrl, report);
      if (protocol.redact(open.url) !== open.url) {
        report('redact', 'redact takes something out of a URL without a token', open.url);
      }
      for (const token of [PLAIN_TOKEN, CANARY]) {
        const closed = dial(protocol, { baseUrl, token, shortLinkCount }, report);
        if (closed === null) continue;
        checkAddress(closed.url, baseUrl, report);
        if (closed.key !== open.key) report('endpoint', 'the key depends on the token', closed.key);
        if (isShown(token, closed.key)) report('endpoint', 'the key shows the token', closed.key);
        if (isShown(token, protocol.redact(closed.url))) {
          report('redact', 'a redacted URL shows the token', protocol.redact(closed.url));
        }
      }
    }
  }
  for (const baseUrl of BAD_BASES)
    dial(protocol, { baseUrl, token: null, shortLinkCount: 0 }, report);
}

/** Credentials in the forms they usually have are taken out, and other texts are left alone. */
export function checkRedaction(protocol: Protocol, report: Report): void {
  const texts = [
    `wss://h/x?token=${CANARY}&y=1`,
    `Authorization: Bearer ${CANARY}`,
    `{"token":"${CANARY}"}`,
    `closed: ${CANARY}`,
  ];
  for (const text of texts) {
    const redacted = attempt(() => protocol.redact(text));
    if (!redacted.ok) report('redact', `redact throws: ${redacted.thrown}`, text);
    else if (redacted.value.includes(CANARY)) report('redact', 'redact leaves a token', text);
    else if (protocol.redact(redacted.value) !== redacted.value) {
      report('redact', 'redacting twice changes more', text);
    }
  }
  for (const text of ['', 'Kansas City 24:21 Buffalo', 'x'.repeat(100_000)]) {
    const redacted = attempt(() => protocol.redact(text));
    if (!redacted.ok) report('redact', `redact throws: ${redacted.thrown}`, text);
    else if (redacted.value !== text)
      report('redact', 'redact changes a text without a token', text);
  }
}

function dial(protocol: Protocol, config: EndpointConfig, report: Report) {
  const made = attempt(() => protocol.endpoint(config));
  if (!made.ok) {
    report('endpoint', `endpoint throws: ${made.thrown}`, config.baseUrl);
    return null;
  }
  const { key, url } = made.value;
  if (typeof key !== 'string' || key === '')
    report('endpoint', 'the key is no text', config.baseUrl);
  if (typeof url !== 'string') {
    report('endpoint', 'the URL is no text', config.baseUrl);
    return null;
  }
  return { key, url };
}

function checkAddress(url: string, baseUrl: string, report: Report): void {
  const parsed = attempt(() => new URL(url));
  const base = new URL(baseUrl);
  if (!parsed.ok) report('endpoint', 'the URL is none', url);
  else if (parsed.value.protocol !== base.protocol || parsed.value.host !== base.host) {
    report('endpoint', 'the URL goes somewhere else than the base says', url);
  } else if (!parsed.value.pathname.startsWith(base.pathname.replace(/\/$/, ''))) {
    report('endpoint', "the URL has lost the base's path", url);
  } else if (/[=/](?:null|undefined)(?:[&/]|$)/.test(url)) {
    report('endpoint', 'the URL says null or undefined', url);
  }
}

function isShown(token: string, text: string): boolean {
  return text.includes(token) || text.includes(encodeURIComponent(token));
}
