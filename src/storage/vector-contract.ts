import { describe, expect, test } from 'vitest';
import type { Ground } from './contract-ground.ts';

export function vectorContract(on: Ground): void {
  describe('vectors', () => {
    test('are known again after a restart, by their model and the hash of the text', async () => {
      const numbers = Float32Array.from([0.1, -2.5, 1e-7]);
      expect(await on.storage.vectors.known('m', ['a'])).toEqual(new Map());
      await on.storage.vectors.keep('m', new Map([['a', numbers]]));
      await on.storage.vectors.keep(
        'm',
        new Map([
          ['a', Float32Array.from([9])],
          ['b', numbers],
        ]),
      );
      await on.storage.vectors.keep('m', new Map());
      await on.reopen();
      expect(await on.storage.vectors.known('m', ['a', 'b', 'c'])).toEqual(
        new Map([
          ['a', numbers],
          ['b', numbers],
        ]),
      );
      expect(await on.storage.vectors.known('other', ['a'])).toEqual(new Map());
      const many = new Map(Array.from({ length: 450 }, (_, at) => [`many-${at}`, numbers] as const));
      await on.storage.vectors.keep('m', many);
      expect((await on.storage.vectors.known('m', [...many.keys()])).size).toBe(450);
    });
  });
}
