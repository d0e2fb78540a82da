import { readFile } from 'node:fs/promises';

import { misfitOf, route, unservable, type Problem } from '@linli/service-matching/routing';

import { NotReadable, type Form } from './form.ts';

/**
 * Routes with time windows as Solomon writes them: a name; `VEHICLE` with their number and capacity; `CUSTOMER` with one row each of
 * number, x, y, demand, ready time, due date and service time, the depot first. Travel is the straight line, as time and as cost.
 * The solution: `Route #k:` with the numbers of its customers, then `Cost` and the way of all.
 */
export const routingForm: Form = { read, seconds: 10 };

/** The way between any two is kept: 200 MB for so many. */
const mostCustomers = 5_000;

async function read(path: string): ReturnType<Form['read']> {
  const { problem, numbers } = instanceOf(await readFile(path, 'latin1'));
  const misfit = misfitOf(problem);
  if (misfit !== undefined) throw new NotReadable(`${misfit.code} at customer ${numbers[misfit.at] ?? 0}`);
  return (limits) => {
    const alone = unservable(problem);
    const found = alone === undefined ? route(problem, limits) : undefined;
    if (found === undefined) {
      const none = alone === undefined ? {} : { none: `customer ${numbers[alone] ?? 0} cannot be served even alone` };
      return { objective: null, bound: null, certified: false, solution: '', ...none };
    }
    const lines = found.routes.map((stops, k) => `Route #${k + 1}: ${stops.map((c) => numbers[c]).join(' ')}`);
    return {
      objective: found.cost,
      bound: null,
      certified: false,
      solution: `${[...lines, `Cost ${found.cost}`].join('\n')}\n`,
    };
  };
}

function instanceOf(text: string): { problem: Problem; numbers: number[] } {
  const lines = text.split(/\r\n|\r|\n/).map((line, n) => ({ n: n + 1, words: line.trim().split(/\s+/) }));
  const titled = (title: string): number => {
    const at = lines.findIndex(({ words }) => words.length === 1 && words[0] === title);
    if (at < 0) throw new NotReadable(`the file has no line ${title}`);
    return at;
  };
  const [vehicle, customer] = [titled('VEHICLE'), titled('CUSTOMER')];
  const rowsOf = (from: number, to: number, columns: number): number[][] =>
    lines.slice(from, to).flatMap(({ n, words }) => {
      // A blank line, or the one that names the columns.
      if (/^([A-Z]|$)/.test(words[0] ?? '')) return [];
      if (words.length !== columns) throw new NotReadable(`line ${n} has ${words.length} columns, not ${columns}`);
      return [words.map((word) => numberOf(word, n))];
    });
  const [fleet, ...fleets] = rowsOf(vehicle + 1, customer, 2);
  if (fleet === undefined || fleets.length > 0) throw new NotReadable('the file has not one line of vehicles');
  const rows = rowsOf(customer + 1, lines.length, 7);
  if (rows.length === 0) throw new NotReadable('the file has no depot');
  if (rows.length > mostCustomers + 1) throw new NotReadable(`the file has more than ${mostCustomers} customers`);
  return { problem: problemOf(fleet, rows), numbers: distinct(rows.map(([number = 0]) => number)) };
}

function problemOf([vehicles = 0, capacity = 0]: readonly number[], rows: readonly number[][]): Problem {
  if (!Number.isInteger(vehicles)) throw new NotReadable(`the file has ${vehicles} vehicles`);
  const column = (n: number): Float64Array => Float64Array.from(rows, (row) => row[n] as number);
  const [x, y] = [column(1), column(2)];
  const travel = new Float64Array(rows.length ** 2);
  for (let a = 0; a < rows.length; a++)
    for (let b = 0; b < rows.length; b++)
      travel[a * rows.length + b] = Math.sqrt(
        ((x[a] as number) - (x[b] as number)) ** 2 + ((y[a] as number) - (y[b] as number)) ** 2,
      );
  return {
    ...{ customers: rows.length - 1, vehicles, capacity, travel },
    ...{ demand: column(3), ready: column(4), due: column(5), service: column(6) },
  };
}

function numberOf(word: string, line: number): number {
  if (/^[+-]?\d+(\.\d*)?$/.test(word)) return Number(word);
  throw new NotReadable(`line ${line} has ${word.slice(0, 20)} where a number must be`);
}

function distinct(numbers: number[]): number[] {
  const seen = new Set<number>();
  for (const number of numbers) {
    if (seen.has(number)) throw new NotReadable(`the file has ${number} twice`);
    seen.add(number);
  }
  return numbers;
}
