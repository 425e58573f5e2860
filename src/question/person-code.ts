/** The code a person has everywhere here: keyed, so that nobody without the key can tell who it is. `id` is the Entra object id, in small letters. */
export function personCode(hash: (...parts: string[]) => string, tenant: string, id: string): string {
  return hash('person', tenant, id);
}
