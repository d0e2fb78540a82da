// npm run solve -- --format FORMAT FILE [--seconds S] [--seed N] [--out SOLUTION] [--json]: one instance, solved; the solution
// in a file that anybody's checker can judge. Exit 1 when the file cannot be read as what it is said to be.
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';

import { assignmentForm } from './assignment-form.ts';
import { NotReadable, type Form } from './form.ts';
import { roundsForm } from './rounds-form.ts';
import { routingForm } from './routing-form.ts';
import { transportForm } from './transport-form.ts';

const forms: Readonly<Record<string, Form>> = {
  transport: transportForm,
  gap: assignmentForm,
  vrptw: routingForm,
  hhcrsp: roundsForm,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    format: { type: 'string', default: '' },
    seconds: { type: 'string' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

try {
  await solved();
} catch (error) {
  const why = error instanceof NotReadable || isOfTheSystem(error) ? error.message : undefined;
  if (why === undefined) throw error;
  if (values.json) console.log(JSON.stringify({ refusal: { code: 'NOT_READABLE', why } }));
  else console.error(why);
  process.exitCode = 1;
}

async function solved(): Promise<void> {
  const { format } = values;
  const [file, ...others] = positionals;
  const form = forms[format];
  if (form === undefined || file === undefined || others.length > 0)
    throw new NotReadable(
      `usage: solve --format ${Object.keys(forms).join('|')} FILE [--seconds S] [--seed N] [--out SOLUTION]`,
    );
  const seconds = values.seconds === undefined ? form.seconds : number('seconds', values.seconds);
  const seed = number('seed', values.seed);
  const solve = await form.read(file);
  const from = process.cpuUsage();
  const began = performance.now();
  const left = (): number => (seconds > 0 ? 1 - (performance.now() - began) / (1_000 * seconds) : 0);
  const { solution, ...answer } = solve({ left, seed });
  const { user, system } = process.cpuUsage(from);
  const out = values.out ?? `${basename(file)}.solution`;
  await writeFile(out, solution);
  const { objective, bound, certified, none } = answer;
  const gap = objective === null || bound === null ? null : (objective - bound) / Math.max(1, Math.abs(objective));
  const line = {
    ...{ format, instance: file, objective, bound, gap, certified },
    ...{ cpuSeconds: (user + system) / 1e6, peakMB: Math.round(process.resourceUsage().maxRSS / 1024), solution: out },
    ...(none !== undefined && { none }),
  };
  if (objective === null) {
    // Without a reason nobody has proven that there is none.
    console.error(none ?? 'no solution was found that keeps all its limits');
    process.exitCode = 1;
  } else if (!values.json) {
    console.error(`${objective}${certified ? ', proven to be best' : ''}; the solution is in ${out}`);
  }
  console.log(JSON.stringify(line));
}

function number(name: string, text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value) && value >= 0) return value;
  throw new NotReadable(`--${name} is ${text}, which is not a number from 0 on`);
}

function isOfTheSystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
