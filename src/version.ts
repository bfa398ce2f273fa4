// Which authguide this is.
import { createRequire } from 'node:module';

const manifest: { readonly version: string } = createRequire(import.meta.url)('../package.json');

/** The version of package.json, from src/ and from dist/ alike. */
export const version = manifest.version;
