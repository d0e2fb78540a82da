import { profileOf, type LedgerLine, type LineRefusal } from '../domain/ledger-line.ts';
import { decideRegister } from '../domain/provider.ts';
import type { Policy } from '../domain/policy.ts';
import type { CommandCause, Ids, Providers } from './ports.ts';
import { stepCause } from './timers.ts';

export type RegisterOutcome =
  | Readonly<{ outcome: 'TAKEN' | 'UNCHANGED' | 'REPEATED'; providerId: string; warnings: readonly string[] }>
  | Readonly<{ outcome: 'REFUSED'; code: LineRefusal }>;
export type RegisterProviders = (
  lines: readonly LedgerLine[],
  cause: CommandCause,
) => Promise<readonly RegisterOutcome[]>;

const atOnce = 50;

/** Lines of the supply ledger, each taken, unchanged, repeated within the request, or refused with a code. */
export function makeRegisterProviders(
  ports: Readonly<{ providers: Providers; ids: Ids; policy: Policy }>,
): RegisterProviders {
  const { providers, ids, policy } = ports;

  async function one(line: LedgerLine, n: number, cause: CommandCause): Promise<RegisterOutcome> {
    const read = profileOf(line, (word) => ids.keyed('cp', word), policy);
    if (!read.ok) return { outcome: 'REFUSED', code: read.refusal };
    const providerId = idOf(line);
    const outcome = await providers.change(providerId, stepCause(ids, cause, String(n)), (provider) => {
      const events = decideRegister(provider, providerId, read.profile, policy.newProvidersAre);
      return { ok: true, events, answer: events.length > 0 ? 'TAKEN' : 'UNCHANGED' } as const;
    });
    return { outcome: outcome.ok ? outcome.answer : 'UNCHANGED', providerId, warnings: read.warnings };
  }

  /** The same person or place under the same kind is the same provider, in every file and every year. */
  function idOf({ kind, licence, name, phone }: LedgerLine): string {
    return ids.keyed('pv', `${kind}|${licence === '' ? `${name}|${phone}` : licence}`);
  }

  return async (lines, cause) => {
    const outcomes: RegisterOutcome[] = [];
    const seen = new Set<string>();
    for (let from = 0; from < lines.length; from += atOnce) {
      const batch = lines.slice(from, from + atOnce).map(async (line, n): Promise<RegisterOutcome> => {
        const providerId = idOf(line);
        if (seen.has(providerId)) return { outcome: 'REPEATED', providerId, warnings: [] };
        seen.add(providerId);
        return one(line, from + n, cause);
      });
      outcomes.push(...(await Promise.all(batch)));
    }
    return outcomes;
  };
}
