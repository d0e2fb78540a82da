/** What a solution comes to by its own text and its instance's; shares no line with the solver or its form. */
export type Verdict = Readonly<{ primal: number; dual: number; faults: readonly string[] }>;

export function judged(instance: string, solution: string): Verdict {
  const words = (text: string): string[][] =>
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split(' '));
  const penalty = new Map<string, number>();
  const places = new Map<string, number>();
  const costs = new Map<string, Map<string, number>>();
  for (const [kind, one = '', other = '', amount] of words(instance)) {
    if (kind === 'd') penalty.set(one, Number(other));
    if (kind === 's') places.set(one, Number(other));
    if (kind !== 'e') continue;
    const known = costs.get(one) ?? new Map<string, number>();
    known.set(other, Math.min(known.get(other) ?? Infinity, Number(amount)));
    costs.set(one, known);
  }
  const faults: string[] = [];
  const price = new Map<string, number>();
  const told = new Map<string, number>();
  const load = new Map<string, number>();
  let objective = NaN;
  for (const [kind, one = '', other = ''] of words(solution)) {
    if (kind === 'o') objective = Number(one);
    if (kind === 'y') price.set(one, Number(other));
    if (kind !== 'a' && kind !== 'u') continue;
    if (told.has(one)) faults.push(`demand ${one} twice`);
    told.set(one, (kind === 'u' ? penalty.get(one) : costs.get(one)?.get(other)) ?? NaN);
    if (kind === 'a') load.set(other, (load.get(other) ?? 0) + 1);
  }
  const primal = [...penalty.keys()].reduce((sum, d) => sum + (told.get(d) ?? NaN), 0);
  if (primal !== objective) faults.push(`objective ${objective} is ${primal}`);
  for (const [p, n] of load) if (n > (places.get(p) ?? 0)) faults.push(`provider ${p} over its capacity`);
  for (const [p, y] of price) if (!(y >= 0)) faults.push(`price ${p} is ${y}`);
  let dual = 0;
  for (const [d, amount] of penalty) {
    const edges = [...(costs.get(d) ?? [])].map(([p, cost]) => cost + (price.get(p) ?? NaN));
    dual += Math.min(amount, ...edges);
  }
  for (const [p, n] of places) dual -= n * (price.get(p) ?? NaN);
  return { primal, dual, faults };
}
