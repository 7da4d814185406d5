/**
 * An address from outside that may stand in a link: http, https, mailto, or a path of our own. Anything else, such as
 * `javascript:`, gives `undefined`, and the words stand without a link.
 */
export function safeHref(address: string): string | undefined {
  if (/^\/(?![/\\])/.test(address) && !/[\p{Cc}\s]/u.test(address)) return address;
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : undefined;
}
