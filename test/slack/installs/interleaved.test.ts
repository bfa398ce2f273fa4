// Whatever happens in several workspaces at once, in two processes: no call goes out in the name of another workspace.
import { jest } from '@jest/globals';
import fc from 'fast-check';
import { InstallationTable } from '../../../src/database/installations.ts';
import { Sealer } from '../../../src/slack/installs/seal.ts';
import { describeOnEach } from '../../helpers/databases.ts';
import { Grid, type Place } from '../../helpers/grid.ts';
import { holdsInTime } from '../../helpers/random.ts';
import { KEY, migrated, Tenants } from '../../helpers/tenancy.ts';

jest.setTimeout(120_000);

const T1: Place = { id: 'T1' };
const T2: Place = { id: 'T2' };
const T3: Place = { id: 'T3', enterprise: 'E1', isWhole: true };
const E1: Place = { id: 'E1' };
/** Where the app is installed, and where people speak to it then. */
const pairs = [
  { home: T1, spoken: T1 },
  { home: T2, spoken: T2 },
  { home: E1, spoken: T3 },
] as const;

const step = fc.record({
  what: fc.constantFrom(
    'install',
    'leave',
    'late',
    'expire',
    'ask',
    'ask',
    'mention',
    'command',
    'home',
    'refuse',
  ),
  process: fc.nat(1),
  order: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

describeOnEach('installations, removals, renewals and questions', (kind) => {
  test('in any order and at once reach the right workspace, and end as they should', async () => {
    const database = await migrated(await kind.open());
    const table = new InstallationTable(database.db);
    const sealer = new Sealer([KEY]);
    const plan = fc.tuple(...pairs.map(() => fc.array(step, { minLength: 3, maxLength: 12 })), fc.boolean());
    await holdsInTime(
      fc.asyncProperty(plan, async (all) => {
        const isExpiring = all.at(-1) as boolean;
        const plans = all.slice(0, -1) as Step[][];
        await database.db.deleteFrom('installations').execute();
        const grid = await Grid.open([T1, T2, T3]);
        if (isExpiring) grid.lifetime = 12 * 60 * 60;
        const processes = [await Tenants.open({ grid, database }), await Tenants.open({ grid, database })];
        const refusing = new Set<string>();
        grid.mood = ({ method, token }) =>
          method === 'chat.postMessage' && refusing.delete(token?.split('-')[1] ?? '')
            ? { status: 503, body: '' }
            : undefined;
        const run = async ({ home, spoken }: (typeof pairs)[number], steps: Step[]): Promise<boolean> => {
          let isInstalled = false;
          for (const { what, process, order } of steps) {
            const app = processes[process] as Tenants;
            const told = [
              () => app.uninstalled(home),
              () => app.revoked(home, { bot: ['UBOT'], oauth: ['U1'] }),
            ];
            if (order) told.reverse();
            if (what === 'install') {
              expect((await app.install(grid, home)).status).toBe(200);
              isInstalled = true;
            } else if (what === 'leave') {
              grid.remove(home);
              for (const tell of told) await tell();
              isInstalled = false;
            } else if (what === 'late' && isInstalled) {
              // Removed and installed again at once; the notices come after that.
              grid.remove(home);
              await app.install(grid, home);
              await Promise.all(told.map((tell) => tell()));
            } else if (what === 'expire' && isExpiring) {
              const data = await table.get(home.id);
              const kept = JSON.parse(sealer.open(home.id, data ?? '') ?? 'null');
              const bot = { ...kept?.bot, expiresAt: Math.floor(Date.now() / 1000) + 600 };
              if (data && kept)
                await table.replace(home.id, data, sealer.seal(home.id, JSON.stringify({ ...kept, bot })));
            } else if (what === 'refuse') refusing.add(home.id);
            else if (what === 'ask') await app.ask(spoken);
            else if (what === 'mention') await app.mention(spoken);
            else if (what === 'command') await app.command(spoken);
            else if (what === 'home') await app.openHome(spoken);
          }
          return isInstalled;
        };
        const installed = await Promise.all(pairs.map((pair, i) => run(pair, plans[i] ?? [])));
        for (const { app } of processes) await app.settled();
        refusing.clear();
        for (const [i, { home, spoken }] of pairs.entries()) {
          expect([home.id, (await table.get(home.id)) !== undefined]).toEqual([home.id, installed[i]]);
          // A process that was not told goes by what it read for ten seconds; one that starts now reads it.
          const fresh = await Tenants.open({ grid, database });
          const before = grid.doneIn(spoken.id).length;
          await fresh.ask(spoken);
          await fresh.close();
          expect([home.id, grid.doneIn(spoken.id).length - before]).toEqual([home.id, installed[i] ? 1 : 0]);
        }
        expect(grid.wrong).toEqual([]);
        for (const one of processes) {
          expect(one.logged()).not.toMatch(/xox[be]|code\.\d/);
          await one.close();
        }
        grid.api.close();
      }),
      12,
    );
  });
});
