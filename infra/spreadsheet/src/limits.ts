import type { Limits } from './port.ts';

/** Every knob with its default and legal range. A ledger of 48,000 households is 3.6 MB, 26 MB unpacked (ratio 7). */
export const limitKnobs: Readonly<Record<keyof Limits, Readonly<{ value: number; min: number; max: number }>>> = {
  fileBytes: { value: 50_000_000, min: 1_000, max: 500_000_000 },
  entries: { value: 500, min: 10, max: 10_000 },
  unpackedBytes: { value: 128_000_000, min: 1_000_000, max: 2_000_000_000 },
  ratio: { value: 150, min: 10, max: 1_032 },
  rows: { value: 200_000, min: 1, max: 1_048_576 },
  columns: { value: 256, min: 1, max: 16_384 },
  cellCharacters: { value: 32_767, min: 100, max: 1_000_000 },
  mergedRanges: { value: 20_000, min: 0, max: 200_000 },
  workMs: { value: 60_000, min: 100, max: 3_600_000 },
  heapMb: { value: 160, min: 32, max: 4_096 },
};

/** Defaults with `chosen` over them. @throws RangeError naming the knob, its value and its range. */
export function limitsOf(chosen: Partial<Limits> = {}): Limits {
  const limits: Record<string, number> = {};
  for (const [name, knob] of Object.entries(limitKnobs)) {
    const value = chosen[name as keyof Limits] ?? knob.value;
    if (!Number.isInteger(value) || value < knob.min || value > knob.max) {
      throw new RangeError(
        `spreadsheet limit ${name} is ${value}, legal are whole numbers from ${knob.min} to ${knob.max}`,
      );
    }
    limits[name] = value;
  }
  return limits as unknown as Limits;
}
