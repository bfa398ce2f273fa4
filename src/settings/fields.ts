// The kinds of values that settings have, each with what is said of a wrong one: fact, consequence, remedy.
import { z } from 'zod';

/** A secret is never repeated in what we say of it. */
export function secret(name: string, { pattern, shape }: { pattern: RegExp; shape: string }, remedy: string) {
  return z
    .string({ error: `${name} is not set. ${remedy}` })
    .regex(pattern, { error: `${name} is not ${shape}. ${remedy}` });
}

export function port(name: string) {
  return z
    .string()
    .refine((port) => /^\d{1,5}$/.test(port) && Number(port) <= 65_535, {
      error: ({ input }) =>
        `${name} is "${input}", which is no TCP port. Set it to a number from 0 to 65535.`,
    })
    .transform(Number);
}

/** A database's address holds a password: it is not repeated. */
export function databaseAddress(name: string) {
  const error = `${name} is no address of a PostgreSQL server. Set it to one such as postgres://authguide:password@db.example:5432/authguide, or take it out: an embedded database is used then.`;
  return z.url({ protocol: /^postgres(?:ql)?$/, error });
}

export function days(name: string) {
  return z
    .string()
    .refine((days) => /^\d{1,4}$/.test(days) && Number(days) >= 1, {
      error: ({ input }) =>
        `${name} is "${input}", which is no number of days. Set it to a whole number from 1 to 9999.`,
    })
    .transform(Number);
}

/** Members' ids, with commas or spaces between them. */
export function people(name: string) {
  return z
    .string()
    .transform((ids) => ids.split(/[\s,;]+/).filter((id) => id !== ''))
    .refine((ids) => ids.every((id) => /^[UW][A-Z0-9]{2,}$/.test(id)), {
      error: `${name} holds something that is no member's id, so nobody would see the report. Write ids such as U012AB3CD, with commas between them: in Slack, a profile > ⋮ > Copy member ID.`,
    });
}

/** A proxy's address may hold a password: it is not repeated. */
export function proxyAddress(name: string) {
  const error = `${name} is no web address. Set it to your proxy's, such as http://proxy.example:3128, or take it out.`;
  return z.url({ protocol: /^https?$/, error }).optional();
}

export function oneOf<const Value extends string>(name: string, values: readonly Value[]) {
  return z.enum(values, {
    error: ({ input }) => `${name} is "${input}", which is not known. Set it to one of ${values.join(', ')}.`,
  });
}

/** 32 bytes: 64 hexadecimal digits, or base64 of either alphabet. */
const key = /^(?:[\da-f]{64}|[\w+/-]{43}=?)$/i;
const readKey = (text: string): Buffer => Buffer.from(text, text.length === 64 ? 'hex' : 'base64');

export function tokenKey(name: string) {
  const remedy = 'Make one with: openssl rand -base64 32';
  return z
    .string({
      error: `${name} is not set. Without it the tokens of the workspaces cannot be kept: authguide stores them encrypted, or not at all. ${remedy}`,
    })
    .regex(key, {
      error: `${name} is no key: it needs 32 bytes, in base64 or as hexadecimal digits. ${remedy}`,
    })
    .transform(readKey);
}

/** Keys of before, with commas between them. */
export function oldTokenKeys(name: string) {
  return z
    .string()
    .transform((keys) => keys.split(/[\s,]+/).filter((one) => one !== ''))
    .refine((keys) => keys.every((one) => key.test(one)), {
      error: `${name} holds something that is no key, so what was encrypted with it cannot be read. Set it to the values that TOKEN_KEY had before, with commas between them, or take it out where none is needed any more.`,
    })
    .transform((keys) => keys.map(readKey));
}
