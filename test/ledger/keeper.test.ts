// The ledger on real databases: what is counted, what people send, and what is never kept.
import fc from 'fast-check';
import { sql } from 'kysely';
import { answer } from '../../src/answer.ts';
import type { Connection } from '../../src/database/connect.ts';
import { createNaming } from '../../src/database/names.ts';
import { announce } from '../../src/database/presence.ts';
import { Store } from '../../src/database/store.ts';
import { dayOf } from '../../src/ledger/day.ts';
import { Keeper } from '../../src/ledger/keeper.ts';
import { basisOf } from '../../src/ledger/ledger.ts';
import { forgetShared } from '../../src/ledger/retention.ts';
import { loadLibrary } from '../../src/library.ts';
import { createLog } from '../../src/log.ts';
import { describeWithPostgres, emptyFolder } from '../helpers/databases.ts';
import { Postgres } from '../helpers/postgres.ts';

const { library } = await loadLibrary('content');
const naming = createNaming('secret');
const lookAgainAfter = 50;
const emptied = sql`truncate answers, used, ratings, reports, sightings, words, contents, claims, conversations`;

/** A ledger on a database of its own, whose clock the test holds. */
async function open(place: { url: string } | { dir: string }, start = new Date(2026, 10, 2, 12)) {
  let now = start;
  const lines: string[] = [];
  const log = createLog('trace', { write: (line: string) => void lines.push(line) });
  const look = (db: Connection['db']) => announce(db, { id: 'test', version: '0', contents: {} });
  const store = new Store({ place, log, look, lookAgainAfter });
  const dataDir = emptyFolder();
  const keeper = new Keeper({ store, naming, dataDir, days: 180, log, now: () => now });
  await store.start();
  await store.run((db) => emptied.execute(db));
  return {
    store,
    keeper,
    ledger: keeper.ledgerOf(''),
    dataDir,
    logged: () => lines.join(''),
    at: (date: Date) => {
      now = date;
    },
    /** A day later, at noon. */
    nextDay: () => {
      now = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 12);
    },
    all: () =>
      store.run(async (db) => {
        const tables = ['answers', 'used', 'ratings', 'reports', 'sightings', 'words', 'contents'] as const;
        const rows = await Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()));
        return Object.fromEntries(tables.map((table, i) => [table, rows[i] as Record<string, unknown>[]]));
      }),
    close: async () => {
      await keeper.close();
      await store.close();
    },
  };
}

type Opened = Awaited<ReturnType<typeof open>>;

/** The same tests on a server and on the embedded database. */
const embedded = emptyFolder();
const kinds: [string, typeof describe, () => Promise<{ url: string } | { dir: string }>][] = [];
let server: Postgres | undefined;
kinds.push([
  'server',
  describeWithPostgres as typeof describe,
  async () => {
    server ??= await Postgres.start();
    return { url: await server.createDatabase() };
  },
]);
kinds.push(['embedded', describe, async () => ({ dir: embedded })]);
afterAll(() => server?.stop());

describe.each(kinds)('on the %s', (_, describeHere, place) => {
  describeHere('the ledger', () => {
    let opened: Opened;
    beforeEach(async () => {
      opened = await open(await place());
    }, 60_000);
    afterEach(() => opened.close());

    const ask = (question: string, user = 'U1') => opened.ledger.answered(answer(question, library), user);

    test('counts answers a day by kind, reason and language, with what they rested on', async () => {
      for (const user of ['U1', 'U2']) ask('les entreprises peuvent-elles utiliser FranceConnect ?', user);
      ask('combien coûte FranceConnect ?');
      await opened.keeper.flush();
      ask('les entreprises peuvent-elles utiliser FranceConnect ?');
      await opened.keeper.flush();
      const { answers, used } = await opened.all();
      expect(answers).toHaveLength(2);
      expect(answers).toContainEqual(
        expect.objectContaining({
          day: '2026-11-02',
          kind: 'eligibility',
          reason: '',
          language: 'fr',
          count: 3,
        }),
      );
      expect(answers).toContainEqual(
        expect.objectContaining({ kind: 'no_answer', reason: 'not_found', count: 1 }),
      );
      const cells = used?.filter(({ row }) => row !== '') ?? [];
      expect(cells.length).toBeGreaterThan(0);
      for (const cell of cells) expect(cell.count).toBe(3);
    });

    test('counts no section as used that only came nearest', async () => {
      const near = answer('est-ce que les stagiaires peuvent utiliser AgentConnect', library);
      expect(near).toMatchObject({ kind: 'passages', near: true });
      opened.ledger.answered(near, 'U1');
      await opened.keeper.flush();
      const { answers, used } = await opened.all();
      expect(answers).toHaveLength(1);
      expect(used).toEqual([]);
    });

    test('keeps neither a question nor an id: not in the database, not on disk, not in the log', async () => {
      ask('est-ce que Marie Curie peut prendre zorglub ?', 'U0SECRET');
      const key = basisOf(answer('qui peut utiliser AgentConnect ?', library));
      await opened.ledger.rated({
        user: 'U0SECRET',
        message: 'C0SECRET:1.0',
        helpful: true,
        reason: null,
        comment: null,
        language: 'fr',
        basis: key,
      });
      await opened.keeper.flush();
      const kept = JSON.stringify(await opened.all()) + opened.logged();
      for (const secret of ['U0SECRET', 'C0SECRET', 'Marie', 'marie', 'curie', 'zorglub'])
        expect(kept).not.toContain(secret);
    });

    test.each([
      [2, 3, false],
      [3, 2, false],
      [3, 3, true],
      [5, 4, true],
    ])('a word that %i people used on %i days: in plain %j', async (people, days, isShown) => {
      for (let day = 0; day < days; day += 1) {
        for (let person = 0; person < people; person += 1)
          ask('puis-je zorglubiser ma mairie ?', `U${person}`);
        await opened.keeper.flush();
        opened.nextDay();
      }
      const { words } = await opened.all();
      expect(words?.map(({ word }) => word)).toEqual(isShown ? ['zorglubiser'] : []);
    });

    test('nothing tells that two words come from one person', async () => {
      ask('zorglubiser truquemuche ?', 'U1');
      ask('zorglubiser ?', 'U2');
      ask('truquemuche ?', 'U1');
      await opened.keeper.flush();
      const { sightings = [] } = await opened.all();
      expect(sightings.length).toBeGreaterThanOrEqual(3);
      expect(new Set(sightings.map(({ person }) => person)).size).toBe(sightings.length);
    });

    test('the last click wins, in whichever order it arrives', async () => {
      const basis = { cells: [], sections: [] };
      const rate = (user: string, helpful: boolean, reason: 'wrong' | null = null) =>
        opened.ledger.rated({
          user,
          message: 'C1:1.0',
          helpful,
          reason,
          comment: null,
          language: 'fr',
          basis,
        });
      await rate('U1', true);
      opened.at(new Date(2026, 10, 2, 12, 1));
      await rate('U1', false, 'wrong');
      opened.at(new Date(2026, 10, 2, 12, 0, 30));
      await rate('U1', true);
      await rate('U2', true);
      const { ratings = [] } = await opened.all();
      expect(
        ratings.map(({ helpful, reason }) => ({ helpful, reason })).sort((a) => (a.helpful ? 1 : -1)),
      ).toEqual([
        { helpful: false, reason: 'wrong' },
        { helpful: true, reason: null },
      ]);
    });

    test('what is older than the retention is deleted, day by day, and nothing else', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.nat(400), { minLength: 1, maxLength: 6 }), async (ages) => {
          await opened.store.run((db) => emptied.execute(db));
          const today = new Date(2026, 10, 2, 12);
          for (const age of ages) {
            opened.at(new Date(2026, 10, 2 - age, 12));
            ask('combien coûte FranceConnect ?');
            await opened.ledger.reported({
              user: 'U1',
              question: 'combien ?',
              language: 'fr',
              reason: 'not_covered',
              basis: { cells: [], sections: [] },
            });
            await opened.keeper.flush();
          }
          opened.at(today);
          await opened.keeper.retain();
          const { answers = [], reports = [] } = await opened.all();
          const left = ages.filter((age) => age <= 180);
          expect(answers.map(({ day }) => day).sort()).toEqual(
            [...new Set(left.map((age) => dayOf(new Date(2026, 10, 2 - age, 12))))].sort(),
          );
          expect(reports).toHaveLength(left.length);
        }),
        { numRuns: 8 },
      );
    });

    test('a word is in plain no longer than enough people’s days are kept', async () => {
      for (let day = 0; day < 3; day += 1) {
        for (const user of ['U1', 'U2', 'U3']) ask('puis-je zorglubiser ma mairie ?', user);
        await opened.keeper.flush();
        opened.nextDay();
      }
      opened.at(new Date(2026, 10, 2 + 180, 12));
      await opened.keeper.retain();
      expect((await opened.all()).words).toHaveLength(1);
      opened.at(new Date(2026, 10, 2 + 181, 12));
      await opened.keeper.retain();
      const { words, sightings } = await opened.all();
      expect(words).toEqual([]);
      expect(sightings?.length).toBeGreaterThan(0);
    });

    test('a window that is submitted twice is one report, and steers no terminal', async () => {
      const basis = { cells: [], sections: [] };
      const sent = { user: 'U1', language: 'fr', reason: 'not_found', basis, window: 'T1:V1' } as const;
      for (let i = 0; i < 2; i++)
        await opened.ledger.reported({ ...sent, question: 'com\u001b[31mbien \u202e?\u0000' });
      expect((await opened.all()).reports?.map(({ question }) => question)).toEqual(['com[31mbien ?']);
    });

    test('claims and follow-ups go when their time is over', async () => {
      const { store } = opened;
      await store.run(async (db) => {
        for (const [name, minutes] of [
          ['over', -5],
          ['open', 5],
        ] as const) {
          const until = new Date(Date.now() + minutes * 60_000);
          await db.insertInto('claims').values({ name, owner: 'test', until }).execute();
          await db.insertInto('conversations').values({ name, recall: '{}', until }).execute();
        }
        await forgetShared(db);
        expect(await db.selectFrom('claims').select('name').execute()).toEqual([{ name: 'open' }]);
        expect(await db.selectFrom('conversations').select('name').execute()).toEqual([{ name: 'open' }]);
      });
    });

    test('what the guides hold is written once a day, for the next report to compare', async () => {
      opened.keeper.contentIs('', library);
      await opened.keeper.flush();
      await opened.keeper.flush();
      opened.nextDay();
      await opened.keeper.flush();
      const { contents = [] } = await opened.all();
      expect(contents.map(({ day, content }) => ({ day, content }))).toEqual([
        { day: '2026-11-02', content: library.content },
        { day: '2026-11-03', content: library.content },
      ]);
    });
  });
});
