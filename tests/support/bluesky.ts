// A Bluesky network of one server, on loopback, for as long as somebody holds our standard input. Prints its addresses as
// one line of JSON. Started by `pds.ts`.
import { listenOnLoopbackOnly } from './loopback-only.ts';

listenOnLoopbackOnly();
const { TestNetworkNoAppView } = await import('@atproto/dev-env');
const network = await TestNetworkNoAppView.create({});
process.stdout.write(`${JSON.stringify({ pds: network.pds.url, plc: network.plc.url })}\n`);
process.stdin.on('end', () => void network.close().then(() => process.exit()));
process.stdin.resume();
