// A Slack whose Web API does to each attempt to post what fate has in store for the question.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Asked, Fate } from './asked.ts';
import { type ApiAnswer, type ApiCall, authTest, ok, serveWebApi, type WebApi } from './web-api.ts';

/** Milliseconds for which a call hangs at most: longer than the app waits. */
const HANG = 12_000;
/** Fates that hold an answer up for so long that its event is acknowledged before. */
const slow: ReadonlySet<Fate> = new Set(['429', '503', 'hang before', 'hang after']);

export class MoodySlack {
  readonly api: WebApi;
  /** No attempt is held up now, and those that hang break. */
  calm = false;
  /** Where `apps.connections.open` leads. */
  socketUrl = '';
  /** Posts of which nobody can say what they answer. */
  readonly unknown: ApiCall[] = [];
  readonly #find: (call: ApiCall) => Asked | undefined;

  private constructor(api: WebApi, find: (call: ApiCall) => Asked | undefined) {
    this.api = api;
    this.#find = find;
  }

  static async open(find: (call: ApiCall) => Asked | undefined): Promise<MoodySlack> {
    let slack: MoodySlack | undefined;
    const api = await serveWebApi((call) => slack?.answer(call) ?? 'reset');
    slack = new MoodySlack(api, find);
    return slack;
  }

  async answer(call: ApiCall): Promise<ApiAnswer> {
    if (call.method === 'auth.test') return authTest();
    if (call.method === 'apps.connections.open') return ok({ url: this.socketUrl });
    if (call.method === 'conversations.open') return ok({ channel: { id: call.args.users } });
    if (!call.method.startsWith('chat.post')) return ok();
    const asked = this.#find(call);
    if (asked === undefined) {
      this.unknown.push(call);
      return posted;
    }
    const next = asked.fates.shift() ?? 'fine';
    return this.#meet(this.calm && slow.has(next) ? 'fine' : next, asked, call.args.text ?? '');
  }

  async #meet(fate: Fate, asked: Asked, text: string): Promise<ApiAnswer> {
    if (fate === '429') return { status: 429, headers: { 'retry-after': '1' }, body: failed('ratelimited') };
    if (fate === '500' || fate === '503') return { status: Number(fate), body: failed('internal_error') };
    if (fate === 'fine' || fate.endsWith('after')) asked.note(text);
    if (fate === 'fine') return posted;
    if (fate.endsWith('after')) asked.ambiguous = true;
    for (let waited = 0; fate.startsWith('hang') && waited < HANG && !this.calm; waited += 100)
      await sleep(100);
    return 'reset';
  }
}

const posted = ok({ channel: 'C1', ts: '1800000000.000100' });
const failed = (error: string) => JSON.stringify({ ok: false, error });
