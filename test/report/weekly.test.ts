// The report on Mondays: to whom, when, once, and what it says; the clock is given.
import { setTimeout as sleep } from 'node:timers/promises';
import { type Connection, connect } from '../../src/database/connect.ts';
import { migrate } from '../../src/database/migrate.ts';
import { createNaming } from '../../src/database/names.ts';
import { subscribe } from '../../src/ledger/subscriptions.ts';
import { createLog } from '../../src/log.ts';
import type { Message } from '../../src/render/message.ts';
import { mondayDue, sendWeekly, startWeekly, type WeeklyOptions } from '../../src/report/weekly.ts';
import { refuseMessage } from '../../workspace/limits/check.ts';
import { describeOnEach, describeWithPostgres } from '../helpers/databases.ts';
import { answered, rate, report, use } from '../helpers/fill.ts';
import { invented, tableOf } from '../helpers/library.ts';
import { Postgres } from '../helpers/postgres.ts';

const naming = createNaming('s3cret');
const maintainers = ['U1ANNA', 'U2BERT'];
const earlier = '2026-11-16';
/** Monday 23 November 2026, by the clock of the process. */
const at = (hour: number, minute = 0, day = 23) => new Date(2026, 10, day, hour, minute);

let workspaces = 0;

/** A workspace of its own in a database that others share, with what is sent to whom. */
function workspace(db: Connection['db'], fails: (user: string) => boolean = () => false) {
  const team = `team ${++workspaces}`;
  const sent: [string, Message][] = [];
  const lines: string[] = [];
  const options: WeeklyOptions = {
    ...{ db, team, naming, maintainers, now: at(9), library: () => invented },
    log: createLog('trace', { write: (line: string) => void lines.push(line) }),
    send: async (user, message) => {
      sent.push([user, message]);
      if (fails(user))
        throw Object.assign(new Error(`no channel for ${user}`), { data: { error: 'user_disabled' } });
    },
  };
  const want = (user: string, language = 'fr') =>
    subscribe(db, { team, person: naming('subscriber', team, user), language, sent: earlier });
  return { team, sent, options, want, logged: () => lines.join('') };
}

const { section } = tableOf(invented, 'poterie');
const cell = { guide: section.guide.file, section: section.anchor, row: 'Potiers', column: 'Émailleur' };

async function busyWeek(db: Connection['db'], team: string): Promise<void> {
  const on = '2026-11-18';
  await answered(db, 'eligibility', 192, { on, team });
  await answered(db, 'no_answer', 22, { on, team, reason: 'not_found' });
  await answered(db, 'no_answer', 20, { on: '2026-11-11', team, reason: 'not_found' });
  for (const person of ['a', 'b'])
    await report(db, { question: 'Qui vend de la terre ?', person, day: on, team });
  for (const person of ['a', 'b', 'c'])
    await rate(db, {
      message: 'm',
      person,
      reason: 'wrong',
      day: on,
      team,
      basis: { cells: [cell], sections: [] },
    });
  const by = [16, 17, 18, 19].map((day) => ({ person: `person ${day}`, day: `2026-11-${day}` }));
  await use(db, 'zorglub', by, team);
  // Of the week that has begun: it belongs to the next report.
  await report(db, { question: 'Où est le four ?', person: 'a', day: '2026-11-23', team });
}

test('is due on Mondays from nine o’clock on, and for the rest of the week', () => {
  expect(mondayDue(at(8, 59))).toBeNull();
  expect(mondayDue(at(9))).toBe('2026-11-23');
  expect(mondayDue(at(0, 0, 29))).toBe('2026-11-23');
  expect(mondayDue(at(0, 0, 30))).toBeNull();
});

describeOnEach('the weekly report', (database) => {
  let db: Connection['db'];
  beforeAll(async () => {
    ({ db } = await database.open());
    await migrate(db);
  });

  test('tells what to write of the week before, in the language that was asked for', async () => {
    const { team, sent, options, want } = workspace(db);
    await busyWeek(db, team);
    await want('U1ANNA');
    await want('U2BERT', 'en');
    expect(await sendWeekly(options)).toBe(2);
    const [french, english] = ['U1ANNA', 'U2BERT'].map((user) => sent.find(([to]) => to === user)?.[1]);
    const plain = french?.text.replaceAll('\u00A0', ' ').split('\n');
    expect(plain?.slice(0, 5)).toEqual([
      '3 choses à écrire, d’après la semaine du 16 au 22 novembre 2026',
      '1. Question signalée par 2 personnes',
      '« Qui vend de la terre ? » Je n’ai rien trouvé dans les guides.',
      '2. Réponse jugée fausse par 3 personnes',
      expect.stringMatching(/^Potiers, Émailleur : oui \(guides\/poterie\.md, ligne \d+\)$/),
    ]);
    expect(plain?.at(-1)).toBe('214 réponses, dont 22 refus (20 la période d’avant) · 0 utile, 3 pas utiles');
    expect(english?.text).toMatch(/^3 things to write, from the week of 16 to 22 November 2026\n/);
    for (const message of [french, english]) {
      expect(message && refuseMessage({ ...message })).toBeNull();
      expect(message?.text).not.toMatch(/Où est le four/);
    }
  });

  test('of a quiet week is one line', async () => {
    const { sent, options, want } = workspace(db);
    await want('U1ANNA');
    await sendWeekly(options);
    expect(sent.map(([, { text, blocks }]) => [text, blocks?.length])).toEqual([
      ['Rien à écrire, d’après la semaine du 16 au 22 novembre 2026', 1],
    ]);
  });

  test('is sent once a week, and not before nine', async () => {
    const { sent, options, want } = workspace(db);
    await want('U1ANNA');
    expect(await sendWeekly({ ...options, now: at(8, 59) })).toBe(0);
    expect(await sendWeekly(options)).toBe(1);
    expect(await sendWeekly({ ...options, now: at(9, 1) })).toBe(0);
    expect(await sendWeekly({ ...options, now: at(20, 0, 29) })).toBe(0);
    expect(await sendWeekly({ ...options, now: at(9, 0, 30) })).toBe(1);
    expect(sent).toHaveLength(2);
  });

  test('goes to nobody who is no maintainer any more, or who did not ask, and to none of another workspace', async () => {
    const { sent, options, want } = workspace(db);
    await want('U3CARL');
    expect(await sendWeekly(options)).toBe(0);
    const other = workspace(db);
    await other.want('U1ANNA');
    expect(await sendWeekly(options)).toBe(0);
    expect(await sendWeekly({ ...options, maintainers: ['U3CARL'] })).toBe(1);
    expect(sent.map(([user]) => user)).toEqual(['U3CARL']);
  });

  test('that Slack refuses is one line in the log, without the person, is not sent again, and keeps nobody from theirs', async () => {
    const { sent, options, want, logged } = workspace(db, (user) => user === 'U1ANNA');
    await want('U1ANNA');
    await want('U2BERT');
    expect(await sendWeekly(options)).toBe(1);
    expect(sent.map(([user]) => user).sort()).toEqual(['U1ANNA', 'U2BERT']);
    expect(logged()).toContain('user_disabled');
    expect(logged()).not.toMatch(/U1ANNA|U2BERT/);
    expect(await sendWeekly({ ...options, now: at(10) })).toBe(0);
    expect(sent).toHaveLength(2);
  });

  test('is sent once by many who send at the same time', async () => {
    const { sent, options, want } = workspace(db);
    await want('U1ANNA');
    await want('U2BERT');
    await Promise.all(Array.from({ length: 5 }, () => sendWeekly(options)));
    // Whoever found another at it looks again a minute later.
    await sendWeekly({ ...options, now: at(9, 1) });
    expect(sent.map(([user]) => user).sort()).toEqual(['U1ANNA', 'U2BERT']);
  });

  test('the timer sends it when the hour has come, goes on after a fault of the database, and stops', async () => {
    const { sent, options, want, logged } = workspace(db);
    await want('U1ANNA');
    let now = at(8, 59);
    let isBroken = true;
    const { naming, log, maintainers, team, library, send } = options;
    const source = {
      state: 'ready',
      run: async <Result>(work: (of: typeof db) => Promise<Result>) => {
        if (isBroken) throw Object.assign(new Error('gone'), { code: '57P01' });
        return work(db);
      },
    };
    const stop = startWeekly({
      naming,
      log,
      maintainers,
      source,
      teams: async () => [{ team, library, send }],
      now: () => now,
      every: 5,
    });
    const until = async (isSo: () => boolean) => {
      for (let tries = 0; !isSo() && tries < 400; tries++) await sleep(10);
    };
    await sleep(50);
    expect(logged()).toBe('');
    now = at(9);
    await until(() => logged().includes('57P01'));
    expect(sent).toEqual([]);
    isBroken = false;
    await until(() => sent.length > 0);
    stop();
    expect(sent).toHaveLength(1);
  });
});

describeWithPostgres('on one server', () => {
  test('processes with connections of their own send it once', async () => {
    const server = await Postgres.start();
    const url = await server.createDatabase();
    const processes = Array.from({ length: 6 }, () => connect({ url }, () => {}));
    try {
      const [first] = processes;
      if (!first) throw new Error('there are six');
      await migrate(first.db);
      for (let round = 0; round < 5; round++) {
        const { sent, options, want } = workspace(first.db);
        await want('U1ANNA');
        await want('U2BERT');
        await Promise.all(processes.map(({ db }) => sendWeekly({ ...options, db })));
        expect(sent.map(([user]) => user).sort()).toEqual(['U1ANNA', 'U2BERT']);
      }
    } finally {
      for (const one of processes) await one.close();
      await server.stop();
    }
  });
});
