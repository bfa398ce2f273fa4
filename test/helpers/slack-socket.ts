// Slack's side of Socket Mode on the server of its Web API: the socket of the moment, and what the app acknowledged.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type WebSocket, WebSocketServer } from 'ws';

export class SlackSocket {
  /** The address that `apps.connections.open` hands out. */
  readonly url: string;
  readonly acknowledged = new Set<string>();
  /** How often the app has connected. */
  connections = 0;
  /** Hears of each new connection, after the hello. */
  onOpen = () => {};
  /** Hears of each acknowledgement. */
  onAck = (_envelope: string) => {};
  #current: WebSocket | undefined;

  constructor(server: Server) {
    this.url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/socket`;
    new WebSocketServer({ server }).on('connection', (socket) => {
      this.connections += 1;
      this.#current = socket;
      socket.on('error', () => {});
      socket.on('message', (data) => {
        const { envelope_id } = JSON.parse(String(data));
        this.acknowledged.add(envelope_id);
        this.onAck(envelope_id);
      });
      socket.send(JSON.stringify({ type: 'hello', num_connections: 1 }));
      this.onOpen();
    });
  }

  /** The socket that is open, or opens next. */
  async socket(): Promise<WebSocket> {
    while (this.#current?.readyState !== this.#current?.OPEN || this.#current === undefined) await sleep(20);
    return this.#current;
  }

  /** Is there an app to send to right now? */
  get isOpen(): boolean {
    return this.#current !== undefined && this.#current.readyState === this.#current.OPEN;
  }

  /** Sends a payload in an envelope where a socket is open; it is lost otherwise. */
  send(type: string, payload: object, envelope_id: string, retry_attempt = 0): void {
    if (!this.isOpen) return;
    const envelope = { type, envelope_id, payload, accepts_response_payload: false, retry_attempt };
    this.#current?.send(JSON.stringify(envelope));
  }
}
