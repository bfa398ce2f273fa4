import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { surfaces } from '../src/slack/app.ts';

const source = readFileSync(new URL('../manifest.yml', import.meta.url), 'utf8');
/** As a program reads it that knows JSON only. */
const parse = (text: string) => JSON.parse(JSON.stringify(load(text)));
const manifest = parse(source);
const { display_information: display, features, oauth_config: oauth, settings } = manifest;

const needed = (kind: 'scopes' | 'events' | 'commands') =>
  [...new Set(surfaces.flatMap(({ needs }) => needs[kind] ?? []))].sort();

describe('the manifest declares what the surfaces need, and no more:', () => {
  test('scopes', () => {
    expect(oauth.scopes).toEqual({ bot: needed('scopes') });
    expect(needed('scopes')).toEqual(['app_mentions:read', 'chat:write', 'commands', 'im:history']);
  });

  test('events', () => {
    expect(settings.event_subscriptions.bot_events).toEqual(needed('events'));
  });

  test('commands', () => {
    expect(features.slash_commands.map(({ command }: { command: string }) => command)).toEqual(
      needed('commands'),
    );
  });

  test('interactivity', () => {
    expect(settings.interactivity.is_enabled).toBe(surfaces.some(({ needs }) => needs.interactivity));
  });

  test('a messages tab that people can write in', () => {
    expect(features.app_home).toEqual({
      home_tab_enabled: false,
      messages_tab_enabled: surfaces.some(({ needs }) => needs.messagesTab),
      messages_tab_read_only_enabled: false,
    });
  });
});

test('the manifest keeps within Slack’s lengths', () => {
  expect(display.name.length).toBeLessThanOrEqual(35);
  expect(display.description.length).toBeLessThanOrEqual(140);
  expect(display.long_description.length).toBeGreaterThanOrEqual(174);
  expect(display.long_description.length).toBeLessThanOrEqual(4000);
  expect(features.bot_user.display_name.length).toBeLessThanOrEqual(80);
  for (const { command, description, usage_hint } of features.slash_commands) {
    expect(command.length).toBeLessThanOrEqual(32);
    expect(description.length).toBeLessThanOrEqual(2000);
    expect(usage_hint.length).toBeLessThanOrEqual(1000);
  }
});

test('the manifest serves Socket Mode as it stands', () => {
  expect(settings.socket_mode_enabled).toBe(true);
  expect(source).not.toMatch(/^\s*(request_)?url:/m);
});

test('the manifest serves HTTP once the marked lines are changed', () => {
  const marked = source.match(/^ *# HTTP : (.*)\n.*$/gm) ?? [];
  const changed = marked.reduce((text, lines) => {
    const [mark = '', line = ''] = lines.split('\n');
    const value = mark.endsWith('false') ? line.replace('true', 'false') : line.replace('# ', '');
    return text.replace(lines, value);
  }, source);
  const http = parse(changed);
  const url = 'https://exemple.gouv.fr/slack/events';
  expect(marked).toHaveLength(4);
  expect(http.features.slash_commands[0].url).toBe(url);
  expect(http.settings.event_subscriptions.request_url).toBe(url);
  expect(http.settings.interactivity.request_url).toBe(url);
  expect(http.settings.socket_mode_enabled).toBe(false);
});
