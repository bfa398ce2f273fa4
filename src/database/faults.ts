// What is wrong with a database: in a word for the log, and in a sentence for whoever runs the bot.
import { EmbeddedError } from './embedded.ts';
import { NewerSchemaError } from './migrate.ts';
import { TooSlowError } from './patience.ts';

/** PostgreSQL's code, or the system's, or a word of ours; never an address, a password or a value. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code === 'string' && /^\w{1,40}$/.test(code)) return code;
  if (error instanceof EmbeddedError) return 'folder';
  if (error instanceof NewerSchemaError) return 'newer';
  if (error instanceof TooSlowError || /timeout/i.test(String(message))) return 'timeout';
  return /SSL/.test(String(message)) ? 'no_tls' : 'connection';
}

/** Sentences for what a server says, by the beginning of its code; the first that fits. */
const sentences: readonly (readonly [RegExp, string])[] = [
  [/^28/, 'the server refuses the user or the password of DATABASE_URL'],
  [/^3D/, 'the server has no database of the name in DATABASE_URL'],
  [
    /^42501$/,
    'the user of DATABASE_URL may not make tables; as the owner of the database, run: GRANT CREATE ON SCHEMA public TO the_user',
  ],
  [/^25006$/, 'the server is read-only: it may be a standby'],
  [/^53100$/, 'the disk of the server is full'],
  [/^53/, 'the server has no room for another connection, or no memory'],
  [/^57/, 'the server stops, starts, or was told to end the connection'],
  [/^no_tls$/, 'the server speaks no TLS; take sslmode out of DATABASE_URL, or switch TLS on there'],
  [
    /CERT|SELF_SIGNED|UNABLE_TO/,
    'the certificate of the server is not trusted; name its authority: ?sslmode=verify-full&sslrootcert=/path/ca.pem',
  ],
  [/^timeout$/, 'the server takes too long'],
  [/^E[A-Z]+$|^connection$/, 'the server cannot be reached'],
];

/** Why, in words that need no look at a table of codes. */
export function causeOf(error: unknown): string {
  if (error instanceof EmbeddedError || error instanceof NewerSchemaError) return error.message;
  const reason = reasonOf(error);
  const [, sentence] = sentences.find(([pattern]) => pattern.test(reason)) ?? [];
  return sentence ?? `PostgreSQL says ${reason}`;
}

/** A row that no database of this schema takes: it would be refused tomorrow too. */
export function isRefusedForGood(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && /^2[23]/.test(code);
}
