import { createHmac } from 'node:crypto';

/** Stands for a person or a conversation, the same each time; without the key nobody can tell whom, or try who it is. */
export function createKeyedHash(key: string): (...parts: string[]) => string {
  return (...parts) => createHmac('sha256', key).update(JSON.stringify(parts)).digest('hex');
}
