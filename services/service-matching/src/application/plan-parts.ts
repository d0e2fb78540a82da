import type { MatchRequest } from '../domain/request.ts';
import { ruleOf, type Policy } from '../domain/policy.ts';
import type { Provider } from '../domain/provider.ts';

/** Demands and providers that are planned together. */
export type Part = Readonly<{ requests: readonly MatchRequest[]; providers: readonly Provider[] }>;

/** Parts that have nothing to do with each other: types of one group in one community, joined where somebody serves several. */
export function partsOf(
  requests: readonly MatchRequest[],
  providers: readonly Provider[],
  policy: Policy,
): readonly Part[] {
  const groupOf = (type: string): string => ruleOf(policy, type)?.group ?? '';
  const cells = new Map<string, MatchRequest[]>();
  for (const request of requests) {
    const key = `${groupOf(request.type)}|${request.communityId}`;
    cells.set(key, [...(cells.get(key) ?? []), request]);
  }
  const parts = [...cells].map(([key, asking]) => {
    const [group, communityId = ''] = key.split('|');
    const able = ({ profile }: Provider): boolean =>
      (profile.communityIds.length === 0 || profile.communityIds.includes(communityId)) &&
      profile.skills.some((skill) => groupOf(skill) === group);
    return { requests: asking, providers: providers.filter(able) };
  });
  return joinedBy(parts, (part) => part.providers.map(({ providerId }) => providerId));
}

/** Parts with a key in common become one; a part that stays alone stays the same object. */
export function joinedBy(parts: readonly Part[], keysOf: (part: Part) => readonly string[]): readonly Part[] {
  let groups: readonly Readonly<{ parts: readonly Part[]; keys: ReadonlySet<string> }>[] = [];
  for (const part of parts) {
    const keys = keysOf(part);
    const near = groups.filter((group) => keys.some((key) => group.keys.has(key)));
    const joined = {
      parts: [...near.flatMap((group) => group.parts), part],
      keys: new Set([...near.flatMap((group) => [...group.keys]), ...keys]),
    };
    groups = [...groups.filter((group) => !near.includes(group)), joined];
  }
  return groups.map((group) => wholeOf(group.parts));
}

function wholeOf(parts: readonly Part[]): Part {
  const [first, ...others] = parts;
  if (first !== undefined && others.length === 0) return first;
  return {
    requests: parts.flatMap(({ requests }) => requests),
    providers: [...new Set(parts.flatMap(({ providers }) => providers))],
  };
}
