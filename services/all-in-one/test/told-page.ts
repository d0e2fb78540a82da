import { readFileSync } from 'node:fs';

import { expect } from '@jest/globals';

import type { Answer, Json, Person } from './http-world.ts';

/**
 * A page of docs/desks as a script: its `http` blocks are asked one after the other, and each must be answered as it says.
 *
 *   doctor: POST /api/v1/offers/{offerId}/answer      who asks what
 *   { "accept": true }                                 the body, when there is one; the command's id is put in
 *   → 200 { "offerState": "ACCEPTED" }                 status, and what the answer holds at least
 *
 * A word in braces is taken from the first answer that has it in its place, and put in wherever it stands later. In a path
 * and in a body `{startMs + 60 min}` reckons. A `clock` block lets time pass until the instant it names.
 */
export type Step =
  | Readonly<{
      kind: 'ask';
      line: number;
      who: string;
      method: string;
      path: string;
      body: string;
      status: number;
      holds: string;
    }>
  | Readonly<{ kind: 'clock'; line: number; at: string }>;

export type Players = Readonly<{
  person: (who: string) => Promise<Person>;
  /** After each answer: everything that follows from it is done. */
  settled: () => Promise<void>;
  passTo: (atMs: number) => Promise<void>;
}>;

/** @throws when a block is not written as above */
export function stepsOf(file: string): readonly Step[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  const steps: Step[] = [];
  let block: { kind: string; from: number } | undefined;
  lines.forEach((text, n) => {
    if (block === undefined && /^```(http|clock)$/.test(text)) block = { kind: text.slice(3), from: n + 1 };
    else if (block !== undefined && text === '```') {
      steps.push(...stepsIn(block.kind, lines.slice(block.from, n), block.from + 1));
      block = undefined;
    }
  });
  return steps;
}

function stepsIn(kind: string, lines: readonly string[], line: number): readonly Step[] {
  if (kind === 'clock') return [{ kind, line, at: lines.join(' ').trim() }];
  const asks = lines.join('\n').trim().split(/\n\n+/);
  return asks.map((text) => {
    const [, who = '', method = '', path = '', body = '', status = '', holds = ''] =
      /^(\w+): (GET|POST) (\S.*?)\n([^→]*)→ (\d{3})([^]*)$/.exec(text) ?? [];
    if (who === '') throw new Error(`line ${line}: not a request with its answer: ${text}`);
    return { kind: 'ask', line, who, method, path, body: body.trim(), status: Number(status), holds: holds.trim() };
  });
}

/** Plays the steps. @returns the words taken from the answers */
export async function play(steps: readonly Step[], players: Players, words: Map<string, unknown>): Promise<void> {
  for (const step of steps) {
    if (step.kind === 'clock') await players.passTo(Number(filled(step.at, words)));
    else await ask(step, players, words);
  }
}

async function ask(step: Extract<Step, { kind: 'ask' }>, players: Players, words: Map<string, unknown>): Promise<void> {
  const person = await players.person(step.who);
  const path = String(filled(step.path, words));
  const body = step.body === '' ? {} : (deepFilled(JSON.parse(step.body), words) as Json);
  const answer: Answer = step.method === 'GET' ? await person.get(path) : await person.tell(path, body);
  await players.settled();
  const where = `line ${step.line}: ${step.who}: ${step.method} ${step.path}`;
  expect({ where, status: answer.status, body: answer.body }).toMatchObject({ where, status: step.status });
  if (step.holds === '') return;
  const holds: unknown = JSON.parse(step.holds);
  take(holds, answer.body, words);
  expect({ where, body: answer.body }).toMatchObject({ where, body: deepFilled(holds, words) as Json });
}

const whole = /^\{(\w+)(?: ([+-]) (\d+) (min|h|d))?\}$/;
const unitMs = { min: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** A text with its words put in; one that is nothing but a word keeps the word's own type. */
function filled(text: string, words: ReadonlyMap<string, unknown>): unknown {
  const alone = whole.exec(text);
  if (alone !== null) return reckoned(alone, words);
  return text.replaceAll(/\{[^{}]+\}/g, (word) => {
    const found = whole.exec(word);
    return found === null ? word : String(reckoned(found, words));
  });
}

function reckoned(
  [, name = '', sign, amount = '0', unit]: RegExpExecArray,
  words: ReadonlyMap<string, unknown>,
): unknown {
  if (!words.has(name)) throw new Error(`nothing has been called {${name}} yet`);
  const value = words.get(name);
  if (sign === undefined) return value;
  return Number(value) + (sign === '+' ? 1 : -1) * Number(amount) * unitMs[unit as keyof typeof unitMs];
}

function deepFilled(value: unknown, words: ReadonlyMap<string, unknown>): unknown {
  if (typeof value === 'string') return filled(value, words);
  if (Array.isArray(value)) return value.map((one) => deepFilled(one, words));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, deepFilled(one, words)]));
}

/** Takes the words that are new in `holds` from their places in `answer`. */
function take(holds: unknown, answer: unknown, words: Map<string, unknown>): void {
  if (typeof holds === 'string') {
    const [, name = '', sign] = whole.exec(holds) ?? [];
    if (name !== '' && sign === undefined && !words.has(name) && answer !== undefined) words.set(name, answer);
  } else if (typeof holds === 'object' && holds !== null && typeof answer === 'object' && answer !== null) {
    for (const [at, one] of Object.entries(holds)) take(one, (answer as Json)[at], words);
  }
}
