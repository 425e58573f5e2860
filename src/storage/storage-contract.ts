/** What every engine must do: the same suite is run over each. */
import { describe } from 'vitest';
import { accessContract } from './access-contract.ts';
import { casesContract } from './cases-contract.ts';
import { layGround } from './contract-ground.ts';
import { doorContract } from './door-contract.ts';
import { errandsContract } from './errands-contract.ts';
import { gapContract } from './gap-contract.ts';
import { hadContract } from './had-contract.ts';
import { identityContract } from './identity-contract.ts';
import { inboxContract } from './inbox-contract.ts';
import { modelCostContract } from './model-cost-contract.ts';
import { outboxContract } from './outbox-contract.ts';
import { receptionContract } from './reception-contract.ts';
import { registerContract } from './register-contract.ts';
import { retentionContract } from './retention-contract.ts';
import { seenContract } from './seen-contract.ts';
import { tallyContract } from './tally-contract.ts';
import { tieContract } from './tie-contract.ts';
import { turnContract } from './turn-contract.ts';
import { vectorContract } from './vector-contract.ts';

/** `fresh` gives the DATABASE_URL of an empty database that outlives a connection. */
export function storageContract(engine: string, fresh: () => Promise<{ url: string; remove(): Promise<void> }>): void {
  describe(`storage over ${engine}`, () => {
    const ground = layGround(fresh);
    inboxContract(ground);
    turnContract(ground);
    registerContract(ground);
    outboxContract(ground);
    tallyContract(ground);
    gapContract(ground);
    receptionContract(ground);
    casesContract(ground);
    seenContract(ground);
    tieContract(ground);
    errandsContract(ground);
    hadContract(ground);
    doorContract(ground);
    modelCostContract(ground);
    vectorContract(ground);
    identityContract(ground);
    accessContract(ground);
    retentionContract(ground);
  });
}
