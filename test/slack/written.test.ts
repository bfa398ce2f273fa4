import { readMarkup, readWritten, withoutMention } from '../../src/slack/written.ts';
import { effort } from '../helpers/effort.ts';

const event = { type: 'message', user: 'U1', channel: 'D1', ts: '1.0', text: 'bonjour' };

describe('a message', () => {
  test.each([
    ['plain', {}],
    ['with a file', { subtype: 'file_share', files: [] }],
    ['sent to its thread and to the channel', { subtype: 'thread_broadcast', thread_ts: '0.5' }],
    ['without text', { text: undefined }],
  ])('%s is read', (_, change) => {
    expect(readWritten({ ...event, ...change })).toMatchObject({ user: 'U1', channel: 'D1', ts: '1.0' });
  });

  test.each([
    ['by a bot', { bot_id: 'B1' }],
    ['by an app without a user', { user: undefined }],
    ['hidden, whatever it says', { hidden: true }],
    ['edited', { edited: { user: 'U1', ts: '2.0' } }],
    ['by a bot of old', { subtype: 'bot_message' }],
    ['that tells of an edit', { subtype: 'message_changed' }],
    ['that tells of a deletion', { subtype: 'message_deleted' }],
    ['that tells of a join', { subtype: 'channel_join' }],
  ])('%s is not', (_, change) => {
    expect(readWritten({ ...event, ...change })).toBeNull();
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
