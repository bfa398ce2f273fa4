// docs/operating.md speaks of what exists: metrics, commands, files, and YAML that can be read.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { loadAll } from 'js-yaml';
import { createMetrics, watchProcess } from '../src/metrics.ts';

const guide = readFileSync('docs/operating.md', 'utf8');

test('each metric of ours, and no other', async () => {
  const metrics = createMetrics();
  const loadedAt = new Date();
  watchProcess(metrics, () => ({
    content: 'abc1234',
    guides: 1,
    sections: 1,
    problems: 0,
    database: true,
    leftOut: [],
    held: false,
    loadedAt,
  }));
  const names = (await metrics.registry.getMetricsAsJSON()).map(({ name }) => name);
  metrics.registry.clear();
  const told = [...guide.matchAll(/\b(authguide_\w+?)(?:_bucket)?\b(?=[`{[\s)])/g)].map(([, name]) => name);
  expect([...new Set(told)].sort()).toEqual(names.filter((name) => name.startsWith('authguide_')).sort());
  for (const name of ['nodejs_eventloop_lag_p99_seconds', 'process_resident_memory_bytes']) {
    expect(guide).toContain(name);
    expect(names).toContain(name);
  }
});

test('YAML that can be read', () => {
  const blocks = [...guide.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => text);
  expect(blocks.length).toBeGreaterThan(0);
  for (const block of blocks) expect(loadAll(block)).not.toEqual([]);
});

test('files that are there', () => {
  const files = [...guide.matchAll(/\]\((\.\.\/[^)#]+)\)/g)].map(([, file = '']) => file);
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((file) => !existsSync(path.join('docs', file)))).toEqual([]);
});
