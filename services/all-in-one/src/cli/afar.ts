import { readFileSync } from 'node:fs';

import type { ParkedDesk, ParkedLine } from '@linli/bus';
import type { Check } from '@linli/http';

import { StartRefused } from '../opening/refused.ts';
import { parkedDeskOf } from './parked-desk.ts';
import { speakTo, type Speaking } from './with-linli.ts';

/** Where processes that run one service each are spoken to: `--at HOST:PORT[,HOST:PORT…] --token-file FILE`. */
export type Afar = Readonly<{ at?: string; tokenFile?: string }>;

/** ε of a process: a clock further off makes timers early or late (docs/promises.md). */
const widestSpreadMs = 5_000;
const address = /^(?:https?:\/\/)?[^\s,/]+:\d{1,5}$/;

/** One to speak to for each address. @throws StartRefused AT_MISUSE, TOKEN_FILE_UNREADABLE */
export function speakAfar({ at = '', tokenFile = '' }: Afar): readonly Speaking[] {
  const addresses = at.split(',').map((one) => one.trim());
  if (tokenFile === '' || addresses.some((one) => !address.test(one))) throw new StartRefused('AT_MISUSE', {});
  let token: string;
  try {
    token = readFileSync(tokenFile, 'utf8').trim();
  } catch (cause) {
    throw new StartRefused('TOKEN_FILE_UNREADABLE', { file: tokenFile }, cause);
  }
  return addresses.map((one) => {
    const url = one.includes('://') ? one : `http://${one}`;
    return speakTo(url, token, (cause) => new StartRefused('NOBODY_ANSWERS', { address: one }, cause));
  });
}

/** The checks of every process; who does not answer is a check that failed. @throws StartRefused TOKEN_REFUSED */
export async function examineAfar(processes: readonly Speaking[]): Promise<readonly (Check & { at: string })[]> {
  const found = await Promise.all(
    processes.map(async ({ address: at, ask }) => {
      try {
        const { checks } = (await ask('GET', '/api/v1/operations/doctor')) as { checks: Check[] };
        return checks.map((check) => ({ ...check, at }));
      } catch (error) {
        if (!isAway(error)) throw error;
        return [{ name: 'reached', ok: false, why: 'NOBODY_ANSWERS', at }];
      }
    }),
  );
  const checks = found.flat();
  return [...checks, ...spreadOf(checks)];
}

/** How far apart the clocks of the processes are, asked at the same time. */
function spreadOf(checks: readonly (Check & { at: string })[]): readonly (Check & { at: string })[] {
  const clocks = checks.filter(({ name, ok }) => ok && name.startsWith('clock ')).map(({ why }) => Date.parse(why));
  if (clocks.length < 2) return [];
  const spreadMs = Math.max(...clocks) - Math.min(...clocks);
  return [{ name: 'clocks', ok: spreadMs <= widestSpreadMs, why: `${spreadMs} ms`, at: '' }];
}

/**
 * The parked keys of all these processes as one desk. Replicas of one service know of the same keys; whatever is done is done by
 * the first that knows the place. `unreached` says after a list whose keys may be missing.
 */
export function parkedAfar(processes: readonly Speaking[]): ParkedDesk & { readonly unreached: readonly string[] } {
  const unreached: string[] = [];
  const desks = processes.map((one) => ({ at: one.address, desk: parkedDeskOf(one) }));
  async function first<T>(act: (desk: ParkedDesk) => Promise<T>): Promise<T> {
    let why: unknown;
    for (const { desk } of desks) {
      try {
        return await act(desk);
      } catch (error) {
        if (!isAway(error) && !isUnknown(error)) throw error;
        // Somebody who is away may be the one who knows: that is the better reason.
        if (why === undefined || isAway(error)) why = error;
      }
    }
    throw why;
  }
  return {
    unreached,
    async list() {
      const known = new Map<string, ParkedLine>();
      for (const { at, desk } of desks) {
        try {
          for (const line of await desk.list()) known.set(`${line.service} ${line.topic} ${line.key}`, line);
        } catch (error) {
          if (!isAway(error)) throw error;
          unreached.push(at);
        }
      }
      return [...known.values()].sort((a, b) => a.sinceMs - b.sinceMs);
    },
    show: (place) => first((desk) => desk.show(place)),
    release: (place) => first((desk) => desk.release(place)),
    drop: (one) => first((desk) => desk.drop(one)),
  };
}

function isAway(error: unknown): boolean {
  return error instanceof StartRefused && error.code === 'NOBODY_ANSWERS';
}

function isUnknown(error: unknown): boolean {
  return error instanceof StartRefused && error.code === 'PARKED_UNKNOWN';
}
