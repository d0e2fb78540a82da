import type { ChangeProviderStatusRequest__Output as ChangeProviderStatusRequest } from '@linli/proto/gen/linli/matching/v1/ChangeProviderStatusRequest';
import type { ChangeProviderStatusResponse } from '@linli/proto/gen/linli/matching/v1/ChangeProviderStatusResponse';
import type { GetProviderRequest__Output as GetProviderRequest } from '@linli/proto/gen/linli/matching/v1/GetProviderRequest';
import type { GetProviderResponse } from '@linli/proto/gen/linli/matching/v1/GetProviderResponse';
import type { ListProvidersRequest__Output as ListProvidersRequest } from '@linli/proto/gen/linli/matching/v1/ListProvidersRequest';
import type { ListProvidersResponse } from '@linli/proto/gen/linli/matching/v1/ListProvidersResponse';
import type { ProviderView } from '@linli/proto/gen/linli/matching/v1/ProviderView';
import type { RegisterProvidersRequest__Output as RegisterProvidersRequest } from '@linli/proto/gen/linli/matching/v1/RegisterProvidersRequest';
import type { RegisterProvidersResponse } from '@linli/proto/gen/linli/matching/v1/RegisterProvidersResponse';

import type { ChangeProviderStatus } from '../../application/change-provider-status.ts';
import type { RegisterProviders } from '../../application/register-providers.ts';
import type { SeeProviders } from '../../application/see-providers.ts';
import { maskName, maskPhone } from '../../domain/masks.ts';
import type { Provider, ProviderStatus } from '../../domain/provider.ts';
import { causeOfCommand, granted, refusal } from './commands.ts';

const linesAtMost = 500;
const pageAtMost = 200;
const settable: readonly ProviderStatus[] = ['VERIFYING', 'ACTIVE', 'PAUSED', 'SUSPENDED', 'RETIRED'];

export function registerProvidersRpc(
  registerProviders: RegisterProviders,
): (request: RegisterProvidersRequest) => Promise<RegisterProvidersResponse> {
  return async ({ lines, command }) => {
    if (lines.length > linesAtMost) throw refusal('TOO_MANY_LINES');
    const outcomes = await registerProviders(lines, causeOfCommand(command));
    return {
      outcomes: outcomes.map((outcome) =>
        'warnings' in outcome ? { ...outcome, warnings: [...outcome.warnings] } : outcome,
      ),
    };
  };
}

export function changeProviderStatusRpc(
  change: ChangeProviderStatus,
): (request: ChangeProviderStatusRequest) => Promise<ChangeProviderStatusResponse> {
  return async ({ providerId, status, reason, bySelf, command }) => {
    const known = settable.find((code) => code === status);
    if (known === undefined) throw refusal('STATUS_UNKNOWN');
    if (reason === '' && known !== 'ACTIVE') throw refusal('REASON_MISSING');
    const { answer, version } = granted(
      await change({ providerId, status: known, reason, by: bySelf ? 'SELF' : 'DESK', cause: causeOfCommand(command) }),
    );
    return { receipt: { id: providerId, version, state: answer } };
  };
}

export function getProviderRpc({ one }: SeeProviders): (request: GetProviderRequest) => Promise<GetProviderResponse> {
  return async ({ providerId, masked }) => {
    const provider = await one(providerId);
    if (provider === undefined) throw refusal('PROVIDER_UNKNOWN');
    return { provider: toView(provider, masked) };
  };
}

export function listProvidersRpc({
  page,
}: SeeProviders): (request: ListProvidersRequest) => Promise<ListProvidersResponse> {
  return async ({ communityId, cursor, limit, masked }) => {
    if (limit < 0 || limit > pageAtMost) throw refusal('LIMIT_WRONG');
    const found = await page({ communityId, cursor, limit: limit === 0 ? pageAtMost : limit });
    return { providers: found.providers.map((provider) => toView(provider, masked)), cursor: found.cursor };
  };
}

function toView({ providerId, status, reason, profile }: Provider, masked: boolean): ProviderView {
  const { kind, name, phone, skills, windows, communityIds, organisation, station, visitMinutes, weeklyCap, sex } =
    profile;
  const { insuredUntilMs } = profile;
  return {
    providerId,
    kind,
    name: masked ? maskName(name) : name,
    phone: masked ? maskPhone(phone) : phone,
    status,
    skills: [...skills],
    windows: windows.map((window) => ({ ...window })),
    communityIds: [...communityIds],
    organisation,
    station,
    visitMinutes,
    weeklyCap,
    sex,
    reason,
    insuredUntilMs,
    conflictKeys: masked ? [] : [...profile.conflictKeys],
  };
}
