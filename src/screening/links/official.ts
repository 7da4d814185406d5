import { agencies, baits, isOfficial, known } from './hosts.ts';

/** Hosts by what one looks for: themselves, the names before their endings, and those names as they look at a glance. */
type Names = { hosts: ReadonlySet<string>; names: ReadonlyMap<string, string>; seen: ReadonlyMap<string, string> };

/**
 * The host that another borrows, by look or by place; '.gov' where it is no one's in particular; undefined where it borrows
 * none. `ours`: hosts of the agency's own list.
 */
export function borrowedBy(host: string, ours: readonly string[] = []): string | undefined {
  const own = ours.length === 0 ? usual : namesOf([...known, ...ours]);
  const labels = host.split('.');
  if (isOneOf(labels, own)) return undefined;
  const placed = isOfficial(host) ? undefined : (governmentIn(labels) ?? heldIn(labels, own));
  return placed ?? alikeOf(labels.at(-2) ?? '', own);
}

const nameOf = (host: string): string => host.slice(0, host.indexOf('.'));

/** Letters as they look at a glance; '1', 'l' and 'i' are one. */
const asSeen = (name: string): string =>
  name
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replaceAll(/[013457i8]/g, (sign) => looks[sign] ?? sign);

const looks: Readonly<Record<string, string>> = { 0: 'o', 1: 'l', i: 'l', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b' };

const namesOf = (hosts: readonly string[]): Names => ({
  hosts: new Set(hosts),
  names: new Map(hosts.map((host) => [nameOf(host), host])),
  seen: new Map(hosts.map((host) => [asSeen(nameOf(host)), host])),
});

const usual = namesOf([...known]);

/** Whether the host is one of these or lies below one. */
function isOneOf(labels: readonly string[], { hosts }: Names): boolean {
  let host = '';
  for (let at = labels.length - 1; at >= 0; at -= 1) {
    host = host === '' ? (labels[at] ?? '') : `${labels[at]}.${host}`;
    if (hosts.has(host)) return true;
  }
  return false;
}

/** 'oklahoma.gov-login.com', 'oklahoma.gov.example.com', 'irs-gov.com', 'irsgov.net': no host of a government. */
function governmentIn(labels: readonly string[]): string | undefined {
  for (let at = 0; at < labels.length - 1; at += 1) {
    const label = labels[at] ?? '';
    const words = label.includes('-') ? label.split('-') : [label];
    const stands = words.includes('gov') || label === 'mil';
    if (stands && (at > 0 || words.length > 1)) return '.gov';
    if (label.endsWith('gov') && agencies.has(label.slice(0, -3))) return `${label.slice(0, -3)}.gov`;
  }
  return undefined;
}

/** 'paypal.com.example.net', 'paypal.com-secure.net', 'paypal-login.com'. */
function heldIn(labels: readonly string[], { hosts, names }: Names): string | undefined {
  for (let at = 0; at + 2 < labels.length; at += 1) {
    const [first = '', ending = ''] = [labels[at], labels[at + 1]];
    const host = `${first}.${ending.split('-', 1)[0] ?? ''}`;
    // 'amazon.com.br' is the same company's.
    const isOfCountry = at + 3 === labels.length && labels[at + 2]?.length === 2 && !ending.includes('-');
    if (hosts.has(host) && !isOfCountry) return host;
  }
  const words = (labels.at(-2) ?? '').split('-');
  if (words.length < 2) return undefined;
  const word = words.find((one) => names.has(one));
  return word !== undefined && words.some((one) => baits.has(one)) ? names.get(word) : undefined;
}

/** So short a name is met by chance. */
const SHORT = 5;

/** 'ok1ahoma.gov', 'paypa1.com', 'rnicrosoft.com', 'faceboko.com': digits or letters that look alike, or two of them swapped. */
function alikeOf(label: string, { names, seen }: Names): string | undefined {
  if (label.length < SHORT || names.has(label)) return undefined;
  const alike = seen.get(asSeen(label));
  if (alike !== undefined) return nameOf(alike).length < SHORT ? undefined : alike;
  for (let at = 0; at + 1 < label.length; at += 1) {
    const swapped = `${label.slice(0, at)}${label[at + 1]}${label[at]}${label.slice(at + 2)}`;
    const host = names.get(swapped);
    if (host !== undefined) return host;
  }
  return undefined;
}
