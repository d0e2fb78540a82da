import { readFile } from 'node:fs/promises';

import { assign, misfitOf, unassignable, type Problem } from '@linli/service-matching/assignment';

import { NotReadable, type Form } from './form.ts';

/**
 * The generalised assignment problem as the OR-Library writes it: `m n`, then m rows of n costs, m rows of n weights, m capacities;
 * whole numbers between blanks, line breaks mean nothing. The solution: for each item its agent, from 0, on one line.
 */
export const assignmentForm: Form = { read, seconds: 10 };

async function read(path: string): ReturnType<Form['read']> {
  const problem = problemOf(numbersOf(await readFile(path, 'latin1')));
  const misfit = misfitOf(problem);
  if (misfit !== undefined) throw new NotReadable(`${misfit.code} at ${misfit.at}`);
  return (limits) => {
    const alone = unassignable(problem);
    if (alone !== undefined)
      return { ...{ objective: null, bound: null, certified: false, solution: '' }, none: noneOf(alone) };
    const { plan, bound } = assign(problem, limits);
    const objective = plan?.cost ?? null;
    const certified = objective !== null && objective <= bound;
    return { objective, bound, certified, solution: plan === undefined ? '' : `${plan.agent.join(' ')}\n` };
  };
}

function noneOf(alone: number | 'ALL'): string {
  return alone === 'ALL' ? 'all items together take more than all agents have' : `item ${alone} fits no agent`;
}

function numbersOf(text: string): number[] {
  return text.split(/\s+/).flatMap((word) => {
    if (word === '') return [];
    if (!/^[+-]?\d+$/.test(word))
      throw new NotReadable(`the file has ${word.slice(0, 20)} where a whole number must be`);
    return [Number(word)];
  });
}

function problemOf(numbers: readonly number[]): Problem {
  const [agents = 0, items = 0] = numbers;
  const right = 2 + 2 * agents * items + agents;
  if (!(agents > 0) || !(items >= 0))
    throw new NotReadable('the file does not begin with a count of agents and one of items');
  if (numbers.length !== right)
    throw new NotReadable(`the file has ${numbers.length} numbers, its first two ask for ${right}`);
  const pairs = agents * items;
  const byItem = (from: number): Int32Array => {
    const sorted = new Int32Array(pairs);
    for (let i = 0; i < agents; i++)
      for (let j = 0; j < items; j++) sorted[j * agents + i] = within(numbers[from + i * items + j] as number);
    return sorted;
  };
  const capacity = Int32Array.from(numbers.slice(2 + 2 * pairs), within);
  return { agents, items, cost: byItem(2), weight: byItem(2 + pairs), capacity };
}

/** A number that an array of 32 bits keeps as it is. */
function within(number: number): number {
  if (Math.abs(number) < 2 ** 31) return number;
  throw new NotReadable(`the file has ${number}, which is too great`);
}
