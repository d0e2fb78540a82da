import * as childProcess from 'node:child_process';
import * as crypto from 'node:crypto';
import * as fs from 'node:fs';
import * as http from 'node:http';
import { syncBuiltinESMExports, createRequire } from 'node:module';
import * as net from 'node:net';
import process from 'node:process';

/** Simulated code touched what no seed determines. */
export class LeakOfReality extends Error {
  override readonly name = 'LeakOfReality';
  constructor(what: string) {
    super(`${what} is banned while a simulation runs`);
  }
}

type Bag = Record<string, unknown>;
const require = createRequire(import.meta.url);
/** The module objects themselves; an import gives a read-only view of them. */
const builtIn = (name: string): Bag => require(name) as Bag;

/** Functions of Node that reach for real time, chance or the outside; hashing stays. */
const banned: readonly (readonly [string, () => Bag, readonly string[]])[] = [
  ['', () => globalThis, ['setTimeout', 'setInterval', 'setImmediate', 'fetch', 'WeakRef', 'FinalizationRegistry']],
  ['Math.', () => Math as unknown as Bag, ['random']],
  ['performance.', () => performance as unknown as Bag, ['now']],
  ['process.', () => process as unknown as Bag, ['hrtime', 'uptime']],
  ['crypto.', () => globalThis.crypto as unknown as Bag, ['randomUUID', 'getRandomValues']],
  [
    'node:crypto ',
    () => builtIn('node:crypto'),
    functionsOf(crypto).filter((name) => /^random|^generateKey|^scrypt|^pbkdf2/.test(name)),
  ],
  ['node:fs ', () => builtIn('node:fs'), functionsOf(fs).filter((name) => /^[a-z]/.test(name))],
  ['node:net ', () => builtIn('node:net'), functionsOf(net).filter((name) => /^(connect|create)/.test(name))],
  ['node:http ', () => builtIn('node:http'), functionsOf(http).filter((name) => /^(get|request|create)/.test(name))],
  [
    'node:child_process ',
    () => builtIn('node:child_process'),
    functionsOf(childProcess).filter((name) => /^(spawn|exec|fork)/.test(name)),
  ],
];

function functionsOf(module: object): string[] {
  return Object.entries(module)
    .filter(([, value]) => typeof value === 'function')
    .map(([name]) => name);
}

/**
 * Runs `work` in a world without real time, chance and input: whoever reaches for them gets a LeakOfReality with
 * a stack. `new Date(ms)` and `Date.UTC` stay, they tell no time.
 */
export async function withoutReality<T>(work: () => Promise<T>): Promise<T> {
  const undo: (() => void)[] = [];
  for (const [owner, bagOf, names] of banned) {
    const bag = bagOf();
    for (const name of names) {
      const before = Object.getOwnPropertyDescriptor(bag, name);
      if (before !== undefined && before.configurable !== true && before.writable !== true) continue;
      function stub(): never {
        throw new LeakOfReality(owner + name);
      }
      Object.assign(stub, { bigint: stub });
      Object.defineProperty(bag, name, {
        configurable: true,
        writable: true,
        enumerable: before?.enumerable ?? true,
        value: stub,
      });
      undo.push(() => {
        if (before === undefined) Reflect.deleteProperty(bag, name);
        else Object.defineProperty(bag, name, before);
      });
    }
  }
  const realDate = globalThis.Date;
  globalThis.Date = timelessDate(realDate);
  syncBuiltinESMExports();
  try {
    return await work();
  } finally {
    globalThis.Date = realDate;
    for (const one of undo.reverse()) one();
    syncBuiltinESMExports();
  }
}

function timelessDate(real: DateConstructor): DateConstructor {
  return new Proxy(real, {
    construct(target, args: unknown[], newTarget) {
      if (args.length === 0) throw new LeakOfReality('new Date()');
      return Reflect.construct(target, args, newTarget) as object;
    },
    apply() {
      throw new LeakOfReality('Date()');
    },
    get(target, name, receiver) {
      if (name === 'now')
        return (): never => {
          throw new LeakOfReality('Date.now');
        };
      return Reflect.get(target, name, receiver) as unknown;
    },
  });
}
