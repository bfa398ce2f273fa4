import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { domainsOf } from '../src/library/domains.ts';
import { surfaces } from '../src/slack/app.ts';

const source = readFileSync(new URL('../manifest.yml', import.meta.url), 'utf8');
/** As a program reads it that knows JSON only. */
const parse = (text: string) => JSON.parse(JSON.stringify(load(text)));
const manifest = parse(source);
const { display_information: display, features, oauth_config: oauth, settings } = manifest;

const needed = (kind: 'scopes' | 'optionalScopes' | 'events' | 'commands') =>
  [...new Set(surfaces.flatMap(({ needs }) => needs[kind] ?? []))].sort();

describe('the manifest declares what the surfaces need, and no more:', () => {
  test('scopes', () => {
    expect(oauth.scopes).toEqual({ bot: needed('scopes'), bot_optional: needed('optionalScopes') });
    expect(needed('scopes')).toEqual(['app_mentions:read', 'chat:write', 'commands', 'im:history']);
  });

  test('optional scopes, which no surface needs as well without a choice', () => {
    expect(needed('optionalScopes')).toEqual(['links:read', 'links:write']);
    expect(needed('optionalScopes').filter((scope) => needed('scopes').includes(scope))).toEqual([]);
    for (const { needs } of surfaces) if (needs.optionalScopes) expect(needs.scopes ?? []).toEqual([]);
  });

  test('the domains of the guides’ site, where a surface listens to links', async () => {
    const listens = surfaces.some(({ needs }) => needs.unfurls);
    expect(features.unfurl_domains ?? []).toEqual(listens ? await domainsOf('content') : []);
    expect(features.unfurl_domains).toEqual(['api.gouv.fr']);
    for (const { needs } of surfaces)
      expect(needs.events?.includes('link_shared') ?? false).toBe(needs.unfurls ?? false);
  });

  test('events', () => {
    expect(settings.event_subscriptions.bot_events).toEqual(needed('events'));
  });

  test('commands', () => {
    expect(features.slash_commands.map(({ command }: { command: string }) => command)).toEqual(
      needed('commands'),
    );
  });

  test('shortcuts', () => {
    const declared = (features.shortcuts ?? []).map(({ type, callback_id }: Record<string, string>) => ({
      type,
      callback_id,
    }));
    const wanted = surfaces.flatMap(({ needs }) => needs.shortcuts ?? []);
    expect(declared).toHaveLength(wanted.length);
    expect(declared).toEqual(expect.arrayContaining(wanted));
  });

  test('interactivity', () => {
    expect(settings.interactivity.is_enabled).toBe(surfaces.some(({ needs }) => needs.interactivity));
  });

  test('a messages tab that people can write in', () => {
    expect(features.app_home).toEqual({
      home_tab_enabled: surfaces.some(({ needs }) => needs.homeTab),
      messages_tab_enabled: surfaces.some(({ needs }) => needs.messagesTab),
      messages_tab_read_only_enabled: false,
    });
  });
});

test('the manifest keeps within Slack’s lengths', () => {
  expect(features.unfurl_domains.length).toBeLessThanOrEqual(5);
  expect(display.name.length).toBeLessThanOrEqual(35);
  expect(display.description.length).toBeLessThanOrEqual(140);
  expect(display.long_description.length).toBeGreaterThanOrEqual(174);
  expect(display.long_description.length).toBeLessThanOrEqual(4000);
  expect(features.bot_user.display_name.length).toBeLessThanOrEqual(80);
  for (const { name, description, callback_id } of features.shortcuts) {
    expect(name.length).toBeLessThanOrEqual(24);
    expect(description.length).toBeLessThanOrEqual(150);
    expect(callback_id.length).toBeLessThanOrEqual(255);
  }
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
