import { readMarkup, readWritten, withoutMention } from '../../src/slack/written.ts';
import { effort } from '../helpers/effort.ts';

const event = { type: 'message', user: 'U1', channel: 'D1', ts: '1.0', text: 'bonjour' };

describe('a message', () => {
  test.each([
    ['plain', {}],
    ['with a file', { subtype: 'file_share', files: [] }],
    ['sent to its thread and to the channel', { subtype: 'thread_broadcast', thread_ts: '0.5' }],
    ['without text', { text: undefined }],
    ['edited', { edited: { user: 'U1', ts: '2.0' } }],
    ['written with /me', { subtype: 'me_message' }],
  ])('%s is read', (_, change) => {
    expect(readWritten({ ...event, ...change })).toMatchObject({ user: 'U1', channel: 'D1', ts: '1.0' });
  });

  test.each([
    ['by a bot', { bot_id: 'B1' }],
    ['by an app without a user', { user: undefined }],
    ['hidden, whatever it says', { hidden: true }],
    ['by Slack itself', { user: 'USLACKBOT' }],
    ['by an app with a face', { bot_profile: { id: 'B1' } }],
    ['by a bot of old', { subtype: 'bot_message' }],
    ['that tells of an edit', { subtype: 'message_changed' }],
    ['that tells of a deletion', { subtype: 'message_deleted' }],
    ['that tells of a join', { subtype: 'channel_join' }],
  ])('%s is not', (_, change) => {
    expect(readWritten({ ...event, ...change })).toBeNull();
  });
});

describe('the words of a message', () => {
  const words = (change: object) => readWritten({ ...event, text: '', ...change })?.text;
  const rich = (...elements: object[]) => [
    { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] },
  ];

  test('are read from its blocks where its text is empty', () => {
    const blocks = rich(
      { type: 'user', user_id: 'U0BOT' },
      { type: 'text', text: ' quelle API < 5 ? ' },
      { type: 'link', url: 'https://api.gouv.fr', text: 'la fiche' },
      { type: 'emoji', name: 'wave' },
    );
    expect(words({ blocks })).toBe('<@U0BOT> quelle API &lt; 5 ? la fiche :wave:');
  });

  test('are read from a section', () => {
    expect(words({ blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'quelle *API* ?' } }] })).toBe(
      'quelle *API* ?',
    );
  });

  test('are read from what it forwards', () => {
    const forwarded = { is_share: true, text: 'quelle API ?', message_blocks: [{ message: { blocks: [] } }] };
    expect(words({ attachments: [forwarded] })).toBe('quelle API ?');
    const bare = { message_blocks: [{ message: { blocks: rich({ type: 'text', text: 'quelle API ?' }) } }] };
    expect(words({ attachments: [bare] })).toBe('quelle API ?');
  });

  test('are those of its text where it has one', () => {
    expect(words({ text: 'bonjour', blocks: rich({ type: 'text', text: 'autre' }) })).toBe('bonjour');
  });

  test.each([[null], ['text'], [[null, 1, 'a', [[]]]], [{ text: { text: { text: 1 } } }]])(
    'are none in %j',
    (blocks) => expect(words({ blocks, attachments: blocks })).toBe(''),
  );

  test('are read from blocks of any depth without end', () => {
    let deep: object = { text: 'unten' };
    for (let level = 0; level < 10_000; level += 1) deep = { elements: [deep] };
    expect(words({ blocks: [deep] })).toBe('');
  });
});

describe('a mention', () => {
  test.each([
    ['<@U0BOT> quelle API ?', 'quelle API ?'],
    ['quelle API <@U0BOT|authguide> ?', 'quelle API   ?'],
    ['<@U0BOT>', ''],
    ['<@U0BOT> et <@U0BOT2>', 'et <@U0BOT2>'],
  ])('of ours is taken out of %j', (text, left) => {
    expect(withoutMention(text, 'U0BOT')).toBe(left);
  });
});

describe('markup', () => {
  test.each([
    ['a &lt;b&gt; &amp;amp; c', 'a <b> &amp; c'],
    ['voir <https://api.gouv.fr|la fiche>', 'voir la fiche'],
    ['voir <https://api.gouv.fr>', 'voir https://api.gouv.fr'],
    ['<#C012ABC|général> et <#C012ABC|>', '#général et'],
    ['<@U012ABC> et <@U012ABC|camille>', 'et @camille'],
    ['<!channel> <!subteam^S1|équipe> <!date^1^{date}|hier>', 'équipe hier'],
    ['5 < 6', '5 < 6'],
  ])('%j is read as %j', (text, seen) => {
    expect(readMarkup(text)).toBe(seen);
  });

  test('without end is read in no time', () => {
    expect(effort(() => readMarkup('<'.repeat(200_000))).milliseconds).toBeLessThan(1000);
  });
});
