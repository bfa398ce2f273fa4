// A TCP proxy before a database: it passes on, holds up for some milliseconds, or swallows.

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket, connect as toServer } from 'node:net';

export class TcpProxy {
  /** Milliseconds by which everything that comes from the server is late; Infinity swallows it. */
  delay = 0;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(target: number) {
    this.#server = createServer((client) => {
      const server = toServer(target, '127.0.0.1');
      for (const socket of [client, server]) {
        this.#sockets.add(socket);
        socket.on('error', () => {});
        socket.on('close', () => {
          client.destroy();
          server.destroy();
        });
      }
      client.on('data', (chunk) => server.write(chunk));
      server.on('data', (chunk) => {
        if (this.delay === Number.POSITIVE_INFINITY) return;
        if (this.delay === 0) client.write(chunk);
        else setTimeout(() => client.writable && client.write(chunk), this.delay);
      });
    });
  }

  static async before(target: number): Promise<TcpProxy> {
    const proxy = new TcpProxy(target);
    proxy.#server.listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    return proxy;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  close(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
  }
}
