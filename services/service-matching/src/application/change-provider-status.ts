import { decideStatus, type ProviderStatus, type StatusBy, type StatusRefusal } from '../domain/provider.ts';
import type { CommandCause, Outcome, Providers } from './ports.ts';

export type ChangeProviderStatusCommand = Readonly<{
  providerId: string;
  status: ProviderStatus;
  reason: string;
  by: StatusBy;
  cause: CommandCause;
}>;
export type ChangeProviderStatus = (
  command: ChangeProviderStatusCommand,
) => Promise<Outcome<ProviderStatus, StatusRefusal>>;

/** Pauses, resumes, suspends or retires a provider; what is booked stays booked. */
export function makeChangeProviderStatus(ports: Readonly<{ providers: Providers }>): ChangeProviderStatus {
  return ({ providerId, status, reason, by, cause }) =>
    ports.providers.change(providerId, cause, (provider) => {
      const decided = decideStatus(provider, status, reason, by);
      return decided.ok ? { ...decided, answer: status } : decided;
    });
}
