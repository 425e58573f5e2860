/** Somebody else changed the case first. Nothing was stored; whoever meets this looks at the case anew. */
export class StaleCase extends Error {
  constructor(number: number) {
    super(`Case ${number} has changed meanwhile.`);
    this.name = 'StaleCase';
  }
}
