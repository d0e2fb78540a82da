import { moments } from '../kills/moments.ts';

/** One thing that goes wrong, `atMs` after the load began. What is named by a number is one of those there, counted round. */
export type Fault = Readonly<{ atMs: number }> &
  (
    | Readonly<{ kind: 'kill-service' | 'pause-service'; which: number; forMs: number }>
    | Readonly<{ kind: 'kill-broker'; which: number; forMs: number }>
    | Readonly<{ kind: 'kill-all-brokers' | 'kill-database' | 'fill-disk'; forMs: number }>
    | Readonly<{ kind: 'cut'; which: number }>
    | Readonly<{ kind: 'slow'; which: number; forMs: number; delayMs: number }>
  );

type Draw = (from: number, to: number) => number;
/** Each kind has its own pace (ms from one to the next) and its own chance, so that one more of it moves no other. */
type Kind = Readonly<{ first: number; from: number; to: number; make: (draw: Draw, atMs: number) => Fault }>;

const kinds: readonly Kind[] = [
  // 20 in 5 minutes are asked for; about 30 come.
  pace(3_000, 7_000, 12_000, (draw, atMs) => ({
    ...{ kind: 'kill-service', atMs, which: draw(0, 999), forMs: draw(0, 2_000) },
  })),
  // Mostly short, some as long as a machine that hangs for 40 s.
  pace(8_000, 15_000, 25_000, (draw, atMs) => ({
    ...{ kind: 'pause-service', atMs, which: draw(0, 999) },
    forMs: draw(0, 3) > 0 ? draw(1_000, 8_000) : draw(8_000, 40_000),
  })),
  pace(12_000, 28_000, 45_000, (draw, atMs) => ({
    ...{ kind: 'kill-broker', atMs, which: draw(0, 999), forMs: draw(500, 8_000) },
  })),
  pace(27_000, 110_000, 140_000, (draw, atMs) => ({ kind: 'kill-all-brokers', atMs, forMs: draw(500, 4_000) })),
  pace(18_000, 40_000, 60_000, (draw, atMs) => ({ kind: 'kill-database', atMs, forMs: draw(200, 4_000) })),
  pace(2_000, 8_000, 14_000, (draw, atMs) => ({ kind: 'cut', atMs, which: draw(0, 999) })),
  pace(6_000, 14_000, 24_000, (draw, atMs) => ({
    ...{ kind: 'slow', atMs, which: draw(0, 999), forMs: draw(2_000, 6_000), delayMs: draw(20, 400) },
  })),
  pace(38_000, 100_000, 150_000, (draw, atMs) => ({ kind: 'fill-disk', atMs, forMs: draw(1_000, 4_000) })),
];

function pace(first: number, from: number, to: number, make: Kind['make']): Kind {
  return { first, from, to, make };
}

/** The script of a run: hangs on seed and length alone. Whatever is broken is whole again when `lastsMs` are over. */
export function faultScript(seed: number, lastsMs: number): readonly Fault[] {
  const script: Fault[] = [];
  for (const [n, { first, from, to, make }] of kinds.entries()) {
    const draw = moments(seed * 100 + n);
    for (let atMs = draw(first / 2, first); atMs < lastsMs; atMs += draw(from, to)) {
      const fault = make(draw, atMs);
      const endMs = atMs + ('forMs' in fault ? fault.forMs : 0);
      if (endMs <= lastsMs) script.push(fault);
    }
  }
  return script.toSorted((a, b) => a.atMs - b.atMs);
}
