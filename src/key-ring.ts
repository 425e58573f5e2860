/**
 * The keys that stand between the register and the people in it. A person is known by a keyed hash and the id of its key; where a person can be
 * reached is kept sealed. The first key is the present one; with the others, what they made is found and opened, and nothing new is made.
 */
import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

export interface KeyRing {
  /** The present one first. They tell keys apart, and say nothing of them. */
  ids: readonly [string, ...string[]];
  /** The codes a person has: the present one, and those of older keys. `id` is the Entra object id, in small letters. */
  codes(tenant: string, id: string): readonly [string, ...string[]];
  /** The codes a conversation has, likewise: whoever has its id can find out who is in it. */
  places(conversation: string): readonly [string, ...string[]];
  /** AES-256-GCM with the present key. */
  seal(text: string): string;
  /** Throws when the text was sealed with a key that is not on the ring, or has been touched. */
  open(sealed: string): string;
}

const nonceLength = 12;
const tagLength = 16;

export function createKeyRing(present: string, older: readonly string[] = []): KeyRing {
  const first = keyOf(present);
  const keys = [first, ...older.map(keyOf).filter(({ id }) => id !== first.id)] as const;

  function codesOf(parts: string[]): readonly [string, ...string[]] {
    const [code, ...others] = keys.map((key) => `${key.id}.${key.hash(JSON.stringify(parts))}`);
    return [code ?? '', ...others];
  }

  return {
    ids: [first.id, ...keys.slice(1).map(({ id }) => id)],
    codes: (tenant, id) => codesOf(['person', tenant, id]),
    places: (conversation) => codesOf(['place', conversation]),
    seal(text) {
      const nonce = randomBytes(nonceLength);
      const cipher = createCipheriv('aes-256-gcm', first.cipherKey(), nonce);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return `${first.id}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
    },
    open(sealed) {
      const [id = '', body = ''] = sealed.split('.');
      const key = keys.find((each) => each.id === id);
      if (!key) throw new Error('This was sealed with a key that is not among ours.');
      const bytes = Buffer.from(body, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', key.cipherKey(), bytes.subarray(0, nonceLength), { authTagLength: tagLength });
      decipher.setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength));
      return Buffer.concat([decipher.update(bytes.subarray(nonceLength + tagLength)), decipher.final()]).toString('utf8');
    },
  };
}

/** What a key is called: enough to tell it from another, too little to try keys against with any hope. */
export function keyId(key: string): string {
  return createHash('sha256').update(`id of a key of the assistant\n${key}`).digest('hex').slice(0, 8);
}

function keyOf(key: string) {
  let cipherKey: Buffer | undefined;
  return {
    id: keyId(key),
    hash: (text: string) => createHmac('sha256', key).update(text).digest('hex'),
    /** One secret, two uses that tell nothing of each other. */
    cipherKey() {
      cipherKey ??= Buffer.from(hkdfSync('sha256', key, '', 'where people are reached', 32));
      return cipherKey;
    },
  };
}
