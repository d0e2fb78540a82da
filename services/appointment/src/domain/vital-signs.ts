/** Measured values of a visit and what they ask for. Which value asks for what is tenant data (docs/sources.md). */

/** Whole numbers in the unit that the code ends in; glucose and temperature in tenths. */
export const measures = {
  SYSTOLIC_MMHG: { least: 40, most: 320 },
  DIASTOLIC_MMHG: { least: 20, most: 220 },
  PULSE_PER_MIN: { least: 20, most: 300 },
  SPO2_PERCENT: { least: 30, most: 100 },
  GLUCOSE_TENTH_MMOL_L: { least: 5, most: 600 },
  TEMPERATURE_TENTH_C: { least: 300, most: 450 },
} as const;
export type Measure = keyof typeof measures;

export type Measured = Readonly<{ code: string; value: number }>;

/** What somebody must do now. */
export type Prompt = 'CALL_120' | 'REFER';

/** A value at or beyond `atLeast`, or at or below `atMost`, asks for something. */
export type Limit = Readonly<{ code: Measure; prompt: Prompt }> &
  (Readonly<{ atLeast: number }> | Readonly<{ atMost: number }>);

/** A known measure, and a number that a living person can have. */
export function valueFits({ code, value }: Measured): boolean {
  if (!Object.hasOwn(measures, code)) return false;
  const { least, most } = measures[code as Measure];
  return Number.isSafeInteger(value) && value >= least && value <= most;
}

/** What the values ask for, the most pressing alone: who calls 120 has no time for a referral first. */
export function limitsBroken(values: readonly Measured[], limits: readonly Limit[]): readonly Prompt[] {
  const asked = limits.filter((limit) =>
    values.some(
      ({ code, value }) => code === limit.code && ('atLeast' in limit ? value >= limit.atLeast : value <= limit.atMost),
    ),
  );
  if (asked.some(({ prompt }) => prompt === 'CALL_120')) return ['CALL_120'];
  return asked.length > 0 ? ['REFER'] : [];
}
