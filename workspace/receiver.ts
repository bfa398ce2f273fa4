// The door through which the stand-in hands events to the app: Bolt's receiver, with a record of each acknowledgement.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { App, Receiver, StringIndexed } from '@slack/bolt';
import bolt from '@slack/bolt';

/** What became of one event, command or interaction that was handed to the app. */
export interface Delivery {
  /** Did the app acknowledge within the time that Slack gives? */
  readonly acked: boolean;
  /** What it acknowledged with: nothing, a text, a message, or what to do with a view. */
  readonly response: unknown;
  /** Milliseconds from the hand-over to the acknowledgement. */
  readonly ackedAfter: number;
  /** What the app threw, where its error handler did not swallow it. */
  readonly error: unknown;
}

/** A payload that the app is working on. */
export interface Cause {
  readonly id: string;
  readonly body: StringIndexed;
}

export interface DeliverOptions {
  /** Of Slack's retries: their number and reason. */
  readonly retryNum?: number;
  readonly retryReason?: string;
  /** Called with the response at the moment of the acknowledgement, before the app's listeners go on. */
  readonly onAck?: (response: unknown) => void;
}

export class LocalReceiver implements Receiver {
  /** Milliseconds within which Slack wants an acknowledgement. */
  readonly ackTimeout: number;
  #app: App | undefined;
  readonly #open = new Set<Promise<unknown>>();
  readonly #causes = new AsyncLocalStorage<Cause>();
  #delivered = 0;

  constructor(ackTimeout: number) {
    this.ackTimeout = ackTimeout;
  }

  /** The payload whose listeners are running here, where any are. */
  get cause(): Cause | undefined {
    return this.#causes.getStore();
  }

  init(app: App): void {
    this.#app = app;
  }

  async start(): Promise<void> {}

  async stop(): Promise<void> {
    await this.settled();
  }

  /**
   * Hands a payload to the app. Resolves when all its listeners are done and it has acknowledged, or when the time to
   * acknowledge is over.
   */
  deliver(body: StringIndexed, options: DeliverOptions = {}): Promise<Delivery> {
    const delivery = this.#deliver(body, options);
    this.#open.add(delivery);
    return delivery.finally(() => this.#open.delete(delivery));
  }

  /** Resolves when no delivery is under way any more. */
  async settled(): Promise<void> {
    while (this.#open.size > 0) await Promise.allSettled(this.#open);
  }

  async #deliver(body: StringIndexed, { onAck, ...retry }: DeliverOptions): Promise<Delivery> {
    if (this.#app === undefined) throw new Error('the receiver has no app: pass it to the App as `receiver`');
    const start = performance.now();
    const outcome = {
      acked: false,
      response: undefined as unknown,
      ackedAfter: 0,
      error: undefined as unknown,
    };
    const app = this.#app;
    let listeners: Promise<void> = Promise.resolve();
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, this.ackTimeout);
      const ack = async (response?: unknown): Promise<void> => {
        if (outcome.acked) throw new bolt.ReceiverMultipleAckError();
        outcome.ackedAfter = performance.now() - start;
        if (outcome.ackedAfter > this.ackTimeout) return;
        outcome.acked = true;
        outcome.response = response;
        onAck?.(response);
        clearTimeout(timer);
        resolve();
      };
      this.#delivered += 1;
      const cause = { id: String(this.#delivered), body };
      listeners = this.#causes
        .run(cause, () => app.processEvent({ body, ack, ...retry }))
        .catch((error: unknown) => {
          outcome.error = error;
        });
    });
    await listeners;
    return outcome;
  }
}
