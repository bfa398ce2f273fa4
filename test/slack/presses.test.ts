// The controls below an answer: what each does, where it answers, and who sees it.
import type { Recall } from '../../src/answer.ts';
import type { Library } from '../../src/library.ts';
import { loadLibrary } from '../../src/library.ts';
import type { Memory } from '../../src/memory.ts';
import { CHANNELS, COLLEAGUE, YOU } from '../../workspace/identity.ts';
import type { StandIn } from '../../workspace/stand-in.ts';
import { contentOf, guide, removeContent } from '../helpers/content.ts';
import { bench, firstChoice } from '../helpers/slack.ts';

const QUESTION = 'quelle API pour les collectivités ?';
const VERDICT = /AgentConnect et MonComptePro conviennent/;
const QUOTED = "c'est quoi MonComptePro ?";
const DIRECT = 'D0YOU';
const CHANNEL = 'C0SUPPORT';

afterAll(removeContent);

interface Seen {
  readonly ts: string;
  readonly text: string;
  readonly blocks: readonly { readonly type: string; readonly [key: string]: unknown }[];
}

/** A guide that speaks of one thing at some length, so that there are quotations beside its verdict. */
const pages = (cell: string) =>
  guide(`## Quelle API pour qui ?

| Public | Alpha | Beta |
|--------|-------|------|
| Agents | ${cell} | ❌ |
| Élèves | ❌ | ✅ |

## Comment demander Alpha ?

Les agents demandent Alpha par courrier. Alpha répond aux agents en deux jours.

## Combien coûte Alpha ?

Alpha est gratuit pour les agents.
`);

const libraryFrom = async (cell: string): Promise<Library> =>
  (await loadLibrary(await contentOf({ 'guides/essai.md': pages(cell) }))).library;

/** The words of a message: all but the row of buttons, and the names that Slack gives to blocks. */
const words = ({ blocks }: Seen) =>
  blocks.filter(({ type }) => type !== 'actions').map(({ block_id, ...block }) => block);
const lastOf = (slack: StandIn, channel = CHANNEL, user = YOU): Seen => {
  const message = slack.answers(channel, user).at(-1);
  if (!message) throw new Error('nothing was said');
  return message as unknown as Seen;
};
const elementsIn = ({ blocks }: Seen) =>
  blocks.flatMap(({ type, elements }) =>
    type === 'actions' ? (elements as { action_id: string; value?: string; text?: { text: string } }[]) : [],
  );
const ids = (message: Seen) => elementsIn(message).map(({ action_id }) => action_id);
const valueIn = (message: Seen, action_id: string) =>
  elementsIn(message).find((one) => one.action_id === action_id)?.value ?? '';

/** A press whose value nobody was shown, as it stands. */
const forge = (slack: StandIn, action_id: string, value: string, message: Seen, more: object = {}) =>
  slack.receiver.deliver({
    ...{ type: 'block_actions', team: { id: 'T0LOCAL' }, user: { id: YOU }, trigger_id: `forged.${value}` },
    actions: [{ type: 'button', block_id: 'b', action_id, value }],
    channel: { id: CHANNEL },
    container: { type: 'message', channel_id: CHANNEL, message_ts: message.ts, is_ephemeral: true },
    response_url: slack.api.responseUrl(CHANNEL, YOU, slack.store.message(CHANNEL, message.ts)),
    ...more,
  });

describe('share', () => {
  test('posts exactly what was seen, and who shared it', async () => {
    const { slack } = await bench();
    await slack.command('/authguide', QUESTION);
    const seen = lastOf(slack);
    await slack.press('share');
    const posted = lastOf(slack, CHANNEL, COLLEAGUE);
    expect(posted).not.toHaveProperty('visibleTo');
    expect(posted).not.toHaveProperty('thread_ts');
    const context = words(posted).at(-1);
    const elements = (context?.elements ?? []) as { text: string }[];
    expect(elements.at(-1)?.text).toBe(`Partagé par <@${YOU}>`);
    const without = [...words(posted).slice(0, -1), { ...context, elements: elements.slice(0, -1) }];
    expect(JSON.stringify(without)).toBe(JSON.stringify(words(seen)));
    expect(posted.text).toBe(`${seen.text}\nPartagé par <@${YOU}>`);
    expect(ids(posted)).not.toContain('share');
    expect(slack.refused).toEqual([]);
  });

  test('from a page of quotations posts that page', async () => {
    const library = await libraryFrom('✅');
    const { slack } = await bench({ library: () => library });
    await slack.command('/authguide', 'quelle API pour les agents ?');
    await slack.press('menu', 'more.1');
    const seen = lastOf(slack);
    expect(seen.text).toMatch(/Extrait 1 sur \d/);
    await slack.press('share');
    const posted = lastOf(slack, CHANNEL, COLLEAGUE);
    expect(posted.text).toBe(`${seen.text}\nPartagé par <@${YOU}>`);
    expect(JSON.stringify(words(posted).slice(0, -1))).toBe(JSON.stringify(words(seen).slice(0, -1)));
  });

  test('where we are no member goes by the way that the press brings', async () => {
    const channels = [
      ...CHANNELS,
      { id: 'C0OTHER', name: 'ailleurs', kind: 'channel', hasBot: false } as const,
    ];
    const { slack } = await bench({ channels });
    await slack.command('/authguide', QUESTION, { channel: 'C0OTHER' });
    await slack.press('share', undefined, { channel: 'C0OTHER' });
    expect(slack.answers('C0OTHER', COLLEAGUE)).toMatchObject([{ text: expect.stringMatching(VERDICT) }]);
    expect(slack.callsTo('response_url').at(-1)?.args).toMatchObject({ response_type: 'in_channel' });
  });

  test('of what cannot be posted says so to the person alone', async () => {
    const { slack } = await bench();
    await slack.command('/authguide', QUESTION);
    slack.fail('chat.postMessage', { error: 'is_archived' });
    slack.fail('response_url', { error: 'is_archived' });
    const answer = lastOf(slack);
    await slack.press('share');
    expect(slack.answers(CHANNEL, COLLEAGUE)).toEqual([]);
    expect(lastOf(slack).text).toMatch(/^Je ne peux pas écrire dans ce canal\./);
    // The answer stands where it was, and can be shared elsewhere or later.
    expect(slack.answers()[0]).toMatchObject({ ts: answer.ts, text: answer.text });
  });

  test('of what may have been posted does not ask to post it again', async () => {
    const { slack } = await bench();
    await slack.command('/authguide', QUESTION);
    slack.fail('chat.postMessage', { error: 'internal_error' });
    await slack.press('share');
    expect(lastOf(slack).text).toMatch(/^Slack ne confirme pas la publication/);
  });

  test('that fails is told in the language of the answer', async () => {
    const { slack } = await bench();
    await slack.command('/authguide', 'which API for local authorities?');
    slack.fail('chat.postMessage', { error: 'is_archived' });
    slack.fail('response_url', { error: 'is_archived' });
    await slack.press('share');
    expect(lastOf(slack).text).toMatch(/^I cannot write in this channel/);
  });

  test('after a change posts nothing, says so, and offers the answer of today', async () => {
    let library = await libraryFrom('✅');
    const { slack } = await bench({ library: () => library });
    await slack.command('/authguide', 'quelle API pour les agents ?');
    const before = slack.answers().length;
    library = await libraryFrom('❌');
    await slack.press('share');
    expect(slack.answers(CHANNEL, COLLEAGUE)).toEqual([]);
    // The answer of today takes the place of the old one.
    expect(slack.answers()).toHaveLength(before);
    const { text } = lastOf(slack);
    expect(text).toMatch(/^Rien n’est partagé\u00A0: les guides ont changé/);
    expect(text).not.toMatch(/Alpha convient/);
    await slack.press('share');
    expect(slack.answers(CHANNEL, COLLEAGUE)).toMatchObject([
      { text: expect.stringMatching(/non\u00A0: .*Alpha/) },
    ]);
  });

  test('twice posts once, and each of two people may share their own', async () => {
    const { slack } = await bench();
    await slack.command('/authguide', QUESTION);
    await Promise.all([slack.press('share'), slack.press('share')]);
    await slack.press('share');
    expect(slack.answers(CHANNEL, COLLEAGUE)).toHaveLength(1);
    await slack.command('/authguide', QUESTION, { user: COLLEAGUE });
    await slack.press('share', undefined, { user: COLLEAGUE });
    const posted = slack.answers(CHANNEL, COLLEAGUE).filter((message) => !message.visibleTo);
    expect(posted).toHaveLength(2);
    expect(posted.at(-1)?.text).toContain(`Partagé par <@${COLLEAGUE}>`);
  });

  test('is offered in private alone, where others are, and of what is an answer', async () => {
    const { slack } = await bench();
    await slack.mention(QUESTION);
    await slack.message(QUESTION);
    await slack.command('/authguide', QUESTION, { channel: DIRECT });
    expect([lastOf(slack), ...(slack.answers(DIRECT) as unknown as Seen[])].flatMap(ids)).not.toContain(
      'share',
    );
    for (const question of ['aide', 'quelle API ?', 'comment renouveler mon passeport ?', 'merci']) {
      await slack.command('/authguide', question);
      expect(ids(lastOf(slack))).not.toContain('share');
    }
  });

  test.each([
    ['nothing', () => ''],
    ['a question', () => QUESTION],
    ['a mention of everybody', () => '00000000.<!channel>'],
    ['another digest', (value: string) => value.replace(/^[0-9a-f]{8}/, '00000000')],
    ['no digest', (value: string) => value.slice(9)],
    ['10,000 characters', (value: string) => value.padEnd(10_000, '+abcdef')],
    ['another version', (value: string) => value.replace('.1.', '.9.')],
  ])('with %s for a value posts nothing', async (_, change) => {
    const { slack } = await bench();
    await slack.command('/authguide', QUESTION);
    const message = lastOf(slack);
    await forge(slack, 'share', change(valueIn(message, 'share')), message);
    expect(slack.answers(CHANNEL, COLLEAGUE)).toEqual([]);
    expect(lastOf(slack).text).toMatch(/^(?:Rien n’est partagé|Ce bouton n’est pas|Les guides ont changé)/);
    expect(slack.callsTo('chat.postMessage')).toEqual([]);
  });
});

describe('why', () => {
  test('answers in private, even in a thread, and says what was read', async () => {
    const { slack } = await bench();
    await slack.mention(QUESTION);
    await slack.press('why', undefined, { user: COLLEAGUE });
    expect(slack.answers(CHANNEL, YOU)).toHaveLength(1);
    const [, why] = slack.answers(CHANNEL, COLLEAGUE);
    expect(why).toMatchObject({
      visibleTo: COLLEAGUE,
      text: expect.stringMatching(/^Pourquoi cette réponse\u00A0\?/),
    });
    expect(why?.text).toContain('Agents des collectivités territoriales');
    expect(why?.text).not.toMatch(/[✅❌🔸]/u);
  });

  test('of a private answer is private, and leaves the answer', async () => {
    const { slack } = await bench();
    await slack.command('/authguide', QUESTION);
    await slack.press('why');
    expect(slack.answers()).toMatchObject([
      { visibleTo: YOU, text: expect.stringMatching(VERDICT) },
      { visibleTo: YOU, text: expect.stringMatching(/^Pourquoi/) },
    ]);
    expect(slack.answers(CHANNEL, COLLEAGUE)).toEqual([]);
  });

  test('of two people answers each, and of one who is impatient once', async () => {
    const { slack } = await bench();
    await slack.mention(QUESTION);
    await Promise.all([
      slack.press('why'),
      slack.press('why'),
      slack.press('why', undefined, { user: COLLEAGUE }),
    ]);
    expect(slack.answers(CHANNEL, YOU)).toHaveLength(2);
    expect(slack.answers(CHANNEL, COLLEAGUE)).toHaveLength(2);
  });

  test('of several answers explains each', async () => {
    const { slack } = await bench();
    await slack.command(
      '/authguide',
      'quelle API pour les entreprises ? et qui peut utiliser FranceConnect ?',
    );
    await slack.press('why');
    for (const word of ['Entreprises', 'FranceConnect']) expect(lastOf(slack).text).toContain(word);
  });
});

describe('looking at an answer again', () => {
  test('changes nothing of what the thread speaks of', async () => {
    const { slack } = await bench();
    await slack.mention('les particuliers peuvent-ils utiliser AgentConnect ?');
    const first = lastOf(slack);
    const [asked] = slack.messages();
    const thread_ts = asked?.ts ?? '';
    await slack.mention('les particuliers peuvent-ils utiliser MonComptePro ?', { thread_ts });
    await slack.press('why', undefined, { message: first.ts, user: COLLEAGUE });
    await slack.mention('et pour les entreprises ?', { thread_ts });
    expect(lastOf(slack).text).toContain('MonComptePro convient à');
  });

  test('its reasons lead to its own table', async () => {
    const { slack } = await bench();
    await slack.command('/authguide', QUESTION);
    await slack.press('why');
    expect(valueIn(lastOf(slack), 'explore')).toMatch(/^1\./);
  });
});

describe('more', () => {
  test('shows the next quotation in the place of the message, in private', async () => {
    const library = await libraryFrom('✅');
    const { slack } = await bench({ library: () => library });
    await slack.command('/authguide', 'quelle API pour les agents ?');
    const { ts, text } = lastOf(slack);
    await slack.press('menu', 'more.1');
    expect(slack.answers()).toMatchObject([{ ts, text: expect.stringMatching(/Extrait 1 sur \d/) }]);
    expect(lastOf(slack).text.split('\n')[0]).toBe(text.split('\n')[0]);
    expect(slack.answers(CHANNEL, COLLEAGUE)).toEqual([]);
  });

  test('shows each quotation once, and then folds, in public too', async () => {
    const library = await libraryFrom('✅');
    const { slack } = await bench({ library: () => library });
    await slack.mention('quelle API pour les agents ?');
    const first = lastOf(slack);
    const seen: string[] = [];
    for (let place = ''; place !== 'none' && seen.length < 10; ) {
      if (seen.length === 0) await slack.press('menu', 'more.1');
      else await slack.press('more');
      const { text, ts } = lastOf(slack);
      expect(ts).toBe(first.ts);
      [place] = /Extrait \d+ sur \d+/.exec(text) ?? ['none'];
      if (place !== 'none') seen.push(place);
    }
    expect(seen).toEqual(seen.map((_, i) => `Extrait ${i + 1} sur ${seen.length}`));
    expect(seen.length).toBeGreaterThan(0);
    // How to go on was said once, and stays there.
    expect(lastOf(slack).text).toBe(first.text);
    expect(slack.answers()).toHaveLength(1);
    expect(slack.answers(CHANNEL, COLLEAGUE)).toHaveLength(1);
  });

  test('goes round and round', async () => {
    const { slack } = await bench();
    await slack.message(QUOTED);
    const places: (string | undefined)[] = [];
    for (let page = 0; page < 6; page += 1) {
      await slack.press('more');
      places.push(/Extrait (\d)/.exec(lastOf(slack, DIRECT).text)?.[1]);
    }
    expect(new Set(places.slice(0, 3))).toEqual(new Set(places.slice(3)));
    expect(places.every((place, i) => i === 0 || place !== places[i - 1])).toBe(true);
  });

  test('of a shared answer leaves the name of who shared it', async () => {
    const library = await libraryFrom('✅');
    const { slack } = await bench({ library: () => library });
    await slack.command('/authguide', 'quelle API pour les agents ?');
    await slack.press('share');
    await slack.press('menu', 'more.1', { user: COLLEAGUE });
    expect(lastOf(slack, CHANNEL, COLLEAGUE).text).toContain(`Partagé par <@${YOU}>`);
  });

  test('after a change leaves what others read, and tells today’s answer to whoever asked', async () => {
    let library = await libraryFrom('✅');
    const { slack } = await bench({ library: () => library });
    await slack.mention('quelle API pour les agents ?');
    const before = lastOf(slack, CHANNEL, COLLEAGUE);
    library = await libraryFrom('❌');
    await slack.press('menu', 'more.1');
    expect(slack.answers(CHANNEL, COLLEAGUE)).toMatchObject([{ ts: before.ts, text: before.text }]);
    expect(lastOf(slack).text).toMatch(/^Les guides ont changé depuis cette réponse/);
  });

  test('beyond the last quotation shows the last one', async () => {
    const { slack } = await bench();
    await slack.message(QUOTED);
    const count = Number(/Extrait 1 sur (\d)/.exec(lastOf(slack, DIRECT).text)?.[1]);
    const row = slack.answers(DIRECT).at(-1)?.blocks.at(-1) as unknown as {
      elements: { action_id: string; value: string }[];
    };
    const button = row.elements.find(({ action_id }) => action_id === 'more');
    if (!button) throw new Error('there is a button');
    button.value = button.value.replace(/^\d+/, '99');
    await slack.press('more');
    expect(lastOf(slack, DIRECT).text).toContain(`Extrait ${count} sur ${count}`);
  });

  test('of quotations that are the answer begins again behind the last one', async () => {
    const { slack } = await bench();
    await slack.message(QUOTED);
    const first = lastOf(slack, DIRECT);
    const count = Number(/Extrait 1 sur (\d)/.exec(first.text)?.[1]);
    expect(count).toBeGreaterThan(1);
    for (let page = 0; page < count; page += 1) await slack.press('more');
    expect(lastOf(slack, DIRECT)).toMatchObject({ ts: first.ts, text: first.text });
  });

  test.each(['', '1', 'x.y', '999.1.0123abc.fr.which.abcdef', `1.${'a+'.repeat(5_000)}`])(
    'with %j for a value says so, and changes nothing',
    async (value) => {
      const { slack } = await bench();
      await slack.command('/authguide', QUESTION);
      const message = lastOf(slack);
      await forge(slack, 'more', value, message);
      expect(slack.answers()[0]).toMatchObject({ text: message.text });
      expect(lastOf(slack).text).toMatch(/^(?:Ce bouton n’est pas|Les guides ont changé)/);
      expect(slack.answers(CHANNEL, COLLEAGUE)).toEqual([]);
    },
  );

  test('with a page that there is none of shows the answer', async () => {
    const { slack } = await bench();
    await slack.command('/authguide', QUESTION);
    const message = lastOf(slack);
    await forge(slack, 'more', `99.${valueIn(message, 'why')}`, message);
    expect(lastOf(slack).text).toMatch(VERDICT);
    expect(lastOf(slack).text).not.toMatch(/Extrait 99/);
  });
});

describe('a choice', () => {
  test('of a reply that asks back takes its place, in private', async () => {
    const { slack } = await bench();
    await slack.command('/authguide', 'quelle API ?');
    const asked = lastOf(slack);
    await slack.press(...firstChoice(slack));
    expect(slack.answers()).toHaveLength(1);
    expect(lastOf(slack)).toMatchObject({ ts: asked.ts, visibleTo: YOU });
    expect(ids(lastOf(slack))).toContain('share');
    expect(slack.answers(CHANNEL, COLLEAGUE)).toEqual([]);
  });

  test('of a reply that asks back takes its place, in a thread', async () => {
    const { slack } = await bench();
    await slack.mention('quelle API ?');
    const asked = lastOf(slack);
    await slack.press(...firstChoice(slack), { user: COLLEAGUE });
    expect(slack.answers()).toHaveLength(1);
    expect(lastOf(slack).ts).toBe(asked.ts);
    expect(ids(lastOf(slack))).toContain('why');
  });

  test('under a verdict is answered beside it', async () => {
    const { slack } = await bench();
    await slack.mention(QUESTION);
    expect(ids(lastOf(slack))).toContain('choice_0');
    await slack.press('choice_0');
    const [first, second] = slack.answers();
    expect(first?.text).toMatch(VERDICT);
    expect(second?.text).toMatch(/^FranceConnect convient/);
    expect(second?.thread_ts).toBe(first?.thread_ts);
  });

  test('carries nothing of the question and nothing of the person', async () => {
    const { slack } = await bench();
    for (const question of [QUESTION, 'quelle API ?', 'aide', 'comment renouveler mon passeport ?']) {
      await slack.command('/authguide', question);
      const row = JSON.stringify(
        elementsIn(lastOf(slack)).map((one) => [one.value, (one as { options?: object }).options]),
      );
      expect(row).not.toMatch(new RegExp(YOU));
      for (const value of row.match(/"value":"[^"]*"/g) ?? [])
        expect(value).toMatch(/^"value":"[0-9a-z.+-]+"$/);
    }
  });

  test.each(['', 'quelle API ?', '<!channel>', '1.0123abc.fr.which.abcdef.abcdef', '1.'.repeat(5_000)])(
    'with %j for a value says so to the person alone',
    async (value) => {
      const { slack } = await bench();
      await slack.mention(QUESTION);
      const message = lastOf(slack);
      const place = {
        container: { type: 'message', channel_id: CHANNEL, message_ts: message.ts, is_ephemeral: false },
      };
      await forge(slack, 'choice_0', value, message, place);
      expect(slack.answers(CHANNEL, COLLEAGUE)).toHaveLength(1);
      expect(lastOf(slack)).toMatchObject({
        visibleTo: YOU,
        text: expect.stringMatching(/^(?:Ce bouton n’est pas|Les guides ont changé)/),
      });
    },
  );

  test('of guides that have changed is answered from those of today, or a sentence says that it cannot be', async () => {
    let library = await libraryFrom('✅');
    const { slack } = await bench({ library: () => library });
    await slack.command('/authguide', 'aide');
    const choice = firstChoice(slack);
    library = (await loadLibrary('content')).library;
    await slack.press(...choice);
    expect(lastOf(slack).text).toMatch(/^Les guides ont changé/);
  });
});

describe('how to go on', () => {
  const GO_ON = /Pour la suite dans ce fil, écrivez/;

  test('is said once in a thread, in its first reply that answers', async () => {
    const { slack } = await bench();
    await slack.mention('merci', { thread_ts: '1.000001' });
    await slack.mention(QUESTION, { thread_ts: '1.000001' });
    await slack.mention('et pour les entreprises ?', { thread_ts: '1.000001', user: COLLEAGUE });
    await slack.mention(QUESTION, { thread_ts: '2.000001' });
    expect(slack.answers().map(({ text }) => GO_ON.test(text))).toEqual([false, true, false, true]);
  });

  test('names us so that Slack shows our name, and mentions nobody else', async () => {
    const { slack } = await bench();
    await slack.mention(QUESTION);
    const { text, blocks } = lastOf(slack);
    expect(text).toMatch(/écrivez\s<@U0BOT>/);
    expect(JSON.stringify(blocks)).toMatch(/écrivez\s<@U0BOT>/);
  });

  test('is not said in private, nor in a direct message', async () => {
    const { slack } = await bench();
    await slack.command('/authguide', QUESTION);
    await slack.message(QUESTION);
    for (const { text } of [...slack.answers(), ...slack.answers(DIRECT)]) expect(text).not.toMatch(GO_ON);
  });
});

test('a question in a thread under an answer of a direct message follows it', async () => {
  const { slack } = await bench();
  await slack.message(QUESTION);
  await slack.message('quelle API pour les médecins ?');
  const [first] = slack.answers(DIRECT);
  await slack.message('et pour les entreprises ?', { thread_ts: first?.ts ?? '' });
  expect(slack.answers(DIRECT).at(-1)).toMatchObject({
    thread_ts: first?.ts,
    text: expect.stringMatching(/^MonComptePro convient à «\s?Entreprises/),
  });
});

test('what follows a press follows the answer that it gave', async () => {
  const kept: string[] = [];
  const memory: Memory<Recall> = {
    get: async () => undefined,
    set: async (conversation) => void kept.push(conversation),
  };
  const { slack } = await bench({ memory });
  await slack.mention('aide', { thread_ts: '1.000001' });
  await slack.press(...firstChoice(slack));
  expect(kept.at(-1)).toBe(`T0LOCAL:${CHANNEL}:1.000001`);
});

test('nothing of a person or a question stands in the log', async () => {
  const { slack, logged } = await bench();
  await slack.command('/authguide', QUESTION);
  const message = lastOf(slack);
  await slack.press('why');
  await slack.press('share');
  await forge(slack, 'choice_0', 'ma question secrète', message);
  expect(logged()).not.toMatch(/collectivités|secrète|U0YOU/);
});
