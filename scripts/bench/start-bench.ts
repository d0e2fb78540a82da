import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { median, round, type Benchmark, type Case } from './measuring.ts';

type Started = Readonly<{ seconds: number; residentMB: number }>;

/** Seconds from `linli start` until its first page answers: the first time with the demonstration data, then again on the same folder. */
const run: Benchmark = async ({ quick }) => {
  const runs = quick ? 1 : 5;
  const first: Started[] = [];
  const second: Started[] = [];
  const bare: number[] = [];
  for (let n = 0; n < runs; n++) {
    const data = mkdtempSync(join(tmpdir(), 'bench-start-'));
    try {
      first.push(await start(data));
      second.push(await start(data));
      bare.push(await bareServer());
    } finally {
      rmSync(data, { recursive: true, force: true });
    }
  }
  const peer = median(bare);
  return [lineOf('first start with demonstration data', first, peer), lineOf('second start', second, peer)];
};
export default run;

function lineOf(name: string, all: readonly Started[], peer: number): Case {
  const times = all.map(({ seconds }) => seconds);
  const ours = median(times);
  return {
    ...{
      case: name,
      size: 'samples/fenghua',
      ours: round(ours),
      peer: round(peer),
      unit: 's',
      ratio: round(peer / ours),
    },
    ...{
      peerName: 'a bare node:http server',
      runs: all.length,
      min: round(Math.min(...times)),
      max: round(Math.max(...times)),
    },
    peakMB: Math.max(...all.map(({ residentMB }) => residentMB)),
  };
}

/** Starts, waits for the address and the board, reads the memory and stops with SIGTERM. */
async function start(data: string): Promise<Started> {
  const began = process.hrtime.bigint();
  const child = spawn(
    process.execPath,
    ['services/all-in-one/bin/linli.mjs', 'start', '--data', data, '--port', '0', '--json'],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  let told = '';
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      const found = /\{.*"address":"([^"]+)".*\}/.exec(told)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`linli ended with ${code}`)));
  });
  await (await fetch(`${address}/board`)).text();
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  const residentMB = Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGTERM');
  await ended;
  return { seconds, residentMB };
}

async function bareServer(): Promise<number> {
  const began = process.hrtime.bigint();
  const code =
    "require('node:http').createServer((q,r)=>r.end('x')).listen(0,'127.0.0.1',function(){console.log(this.address().port)})";
  const child = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'ignore'] });
  const port = await new Promise<string>((resolve) =>
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim())),
  );
  await (await fetch(`http://127.0.0.1:${port}/`)).text();
  child.kill();
  return Number(process.hrtime.bigint() - began) / 1e9;
}
