import { makePlanOnce } from './application/plan-once.ts';
import type { Ids } from './application/ports.ts';
import { defaultPolicy } from './domain/default-policy.ts';
import type { Policy } from './domain/policy.ts';
import { boundOf } from './matching/certificate.ts';
import { transport } from './matching/transport.ts';

/** A plan without a server: ledger lines and demands in; visits, reasons and the proof out. Nothing is kept. */
export function planOnce(ids: Ids, options: { policy?: Partial<Policy> } = {}): ReturnType<typeof makePlanOnce> {
  const solver = { solve: async (problem: Parameters<typeof transport>[0]) => transport(problem) };
  return makePlanOnce({ ids, solver, boundOf, policy: { ...defaultPolicy, ...options.policy } });
}
