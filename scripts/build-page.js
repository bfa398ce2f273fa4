// Builds the page of the local workspace into workspace/dist.
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const source = (name) => fileURLToPath(new URL(`../workspace/page/${name}`, import.meta.url));
const outdir = fileURLToPath(new URL('../workspace/dist', import.meta.url));

await rm(outdir, { recursive: true, force: true });
await build({
  entryPoints: [
    { in: source('main.tsx'), out: 'main' },
    { in: source('style/index.css'), out: 'main' },
    { in: source('index.html'), out: 'index' },
    { in: source('icon.svg'), out: 'icon' },
  ],
  outdir,
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  loader: { '.html': 'copy', '.svg': 'copy' },
  logLevel: 'warning',
});
