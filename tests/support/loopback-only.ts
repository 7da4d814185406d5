import { Server } from 'node:net';

type Listen = (this: Server, ...args: unknown[]) => Server;

/**
 * From now on, servers of this process that name no address listen on 127.0.0.1 only.
 *
 * `@atproto/dev-env` has no setting for it: its servers call `listen(port)`, which means every interface.
 */
export function listenOnLoopbackOnly(): void {
  const servers = Server.prototype as unknown as { listen: Listen };
  const { listen } = servers;
  const onLoopback: Listen = function onLoopback(this: Server, ...args) {
    const [first, ...rest] = args;
    if (typeof first === 'number' || first === undefined) {
      const listeners = rest.filter((arg) => typeof arg === 'function');
      return listen.call(this, { port: first ?? 0, host: '127.0.0.1' }, ...listeners);
    }
    if (typeof first === 'object' && first !== null && 'port' in first)
      return listen.call(this, { host: '127.0.0.1', ...first }, ...rest);
    return listen.apply(this, args);
  };
  servers.listen = onLoopback;
}
