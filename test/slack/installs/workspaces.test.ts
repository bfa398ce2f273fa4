// Several workspaces side by side: each is answered with its own token, whatever happens in the others meanwhile.
import { jest } from '@jest/globals';
import { connect } from '../../../src/database/connect.ts';
import { type Embedded, openEmbedded } from '../../../src/database/embedded.ts';
import { migrate } from '../../../src/database/migrate.ts';
import { emptyFolder } from '../../helpers/databases.ts';
import { Grid, type Place } from '../../helpers/grid.ts';
import { Tenants } from '../../helpers/tenancy.ts';

jest.setTimeout(60_000);

const T1: Place = { id: 'T1' };
const T2: Place = { id: 'T2' };
const T3: Place = { id: 'T3', enterprise: 'E1' };
const T4: Place = { id: 'T4', enterprise: 'E1', isWhole: true };

let embedded: Embedded;
let database: ReturnType<typeof connect>;
const folder = emptyFolder();
beforeAll(async () => {
  embedded = await openEmbedded(folder);
  database = connect(embedded, () => {});
  await migrate(database.db);
});
afterAll(async () => {
  await database.close();
  await embedded.close();
});

let grid: Grid;
let app: Tenants;
beforeEach(async () => {
  grid = await Grid.open([T1, T2, T3, T4]);
  await database.db.deleteFrom('installations').execute();
  app = await Tenants.open({ grid, database });
});
afterEach(async () => {
  await app.close();
  grid.api.close();
});

test('two workspaces are each answered with their own token', async () => {
  expect((await app.install(grid, T1)).status).toBe(200);
  expect((await app.install(grid, T2)).status).toBe(200);
  await Promise.all([
    app.ask(T1),
    app.ask(T2),
    app.mention(T1),
    app.mention(T2),
    app.command(T2),
    app.openHome(T1),
  ]);
  await app.app.settled();
  expect(grid.wrong).toEqual([]);
  expect(
    grid
      .doneIn('T1')
      .map(({ method }) => method)
      .sort(),
  ).toEqual(['chat.postMessage', 'chat.postMessage', 'views.publish']);
  expect(
    grid
      .doneIn('T2')
      .map(({ method }) => method)
      .sort(),
  ).toEqual(['chat.postEphemeral', 'chat.postMessage', 'chat.postMessage']);
  expect(app.logged()).not.toMatch(/xox/);
});

test('a workspace that did not install the app is not answered, and that is told with what to do', async () => {
  await app.install(grid, T1);
  expect((await app.ask(T2)).status).toBe(200);
  await app.app.settled();
  expect(grid.done.size).toBe(0);
  expect(grid.wrong).toEqual([]);
  expect(app.logged()).toContain('Install it at /slack/install');
});
