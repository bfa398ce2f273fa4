import { createLog } from '../src/log.ts';

function logged(level: string, write: (log: ReturnType<typeof createLog>) => void): string {
  let text = '';
  write(createLog(level, { write: (line) => (text += line) }));
  return text;
}

test.each([
  'xoxb-12-34-abcDEF',
  'xoxp-1-2',
  'xoxe.xoxb-1-abc',
  'xapp-1-A0-abc',
  'https://hooks.slack.com/commands/T0/1/abc',
  'https://hooks.slack-gov.com/actions/T0/1/abc',
])('%s is never written, wherever it stands', (secret) => {
  const text = logged('info', (log) =>
    log.error({ error: { message: `no ${secret}`, [secret]: 1 } }, `sent ${secret}.`),
  );
  expect(text).not.toContain(secret);
  expect(JSON.parse(text)).toMatchObject({ error: { message: 'no [secret]' } });
});

test('what is below the level is dropped', () => {
  expect(logged('warn', (log) => log.info('unheard'))).toBe('');
  expect(JSON.parse(logged('warn', (log) => log.warn('heard')))).toMatchObject({ level: 40, msg: 'heard' });
});
