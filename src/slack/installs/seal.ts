// Tokens at rest: a text that only whoever has the key can read, and only under the name that it was sealed for.
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { TokenKeys } from '../../settings.ts';

/** Bytes of a nonce and of a tag, as AES-GCM wants them. */
const NONCE = 12;
const TAG = 16;

/** What a sealed text begins with: how it was sealed. */
const FORMAT = '1';

/** Tells keys apart, and nothing of a key. */
const nameOf = (key: Buffer): string =>
  createHash('sha256').update('authguide token key').update(key).digest('hex').slice(0, 8);

export class Sealer {
  readonly #keys: ReadonlyMap<string, Buffer>;
  readonly #current: string;

  /** Seals with the first key, and opens with all. */
  constructor(keys: TokenKeys) {
    this.#keys = new Map(keys.map((key) => [nameOf(key), key]));
    this.#current = nameOf(keys[0]);
  }

  /** AES-256-GCM: `format.key.text`, the last one nonce, tag and cipher in base64url. The name is part of the seal. */
  seal(name: string, text: string): string {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.#key(this.#current), nonce, { authTagLength: TAG });
    cipher.setAAD(Buffer.from(name));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return [
      FORMAT,
      this.#current,
      Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url'),
    ].join('.');
  }

  /** The text; null where none of our keys opens it, it was sealed for another name, or it was changed since. */
  open(name: string, sealed: string): string | null {
    const [format, keyName = '', text = ''] = sealed.split('.');
    const key = this.#keys.get(keyName);
    const bytes = Buffer.from(text, 'base64url');
    if (format !== FORMAT || key === undefined || bytes.length < NONCE + TAG) return null;
    try {
      const nonce = bytes.subarray(0, NONCE);
      const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG });
      decipher.setAAD(Buffer.from(name)).setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
      return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
    } catch {
      return null;
    }
  }

  /** Was it sealed with the key that seals now? */
  isCurrent(sealed: string): boolean {
    return sealed.startsWith(`${FORMAT}.${this.#current}.`);
  }

  #key(name: string): Buffer {
    const key = this.#keys.get(name);
    if (key === undefined) throw new Error('a key has no name');
    return key;
  }
}
