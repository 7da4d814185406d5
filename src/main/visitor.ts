import { BlockList, isIP } from 'node:net';

/** The address of whoever asks: the connection's, or where that is a trusted proxy's, what the proxy says last. */
export function visitorAddress(
  connection: string | undefined,
  forwarded: string | undefined,
  trusted: readonly string[],
): string {
  const address = plain(connection ?? '');
  if (!isTrusted(address, trusted) || !forwarded) return address;
  const last = plain(forwarded.split(',').at(-1)?.trim() ?? '');
  return isIP(last) ? last : address;
}

/** An IPv4 address that a socket of both kinds shows as `::ffff:…` is that IPv4 address. */
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/, '');

function isTrusted(address: string, trusted: readonly string[]): boolean {
  if (!isIP(address) || trusted.length === 0) return false;
  const list = new BlockList();
  for (const range of trusted) {
    const [net = '', bits] = range.split('/');
    const family = isIP(net) === 6 ? 'ipv6' : 'ipv4';
    if (bits) list.addSubnet(net, Number(bits), family);
    else list.addAddress(net, family);
  }
  return list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}
