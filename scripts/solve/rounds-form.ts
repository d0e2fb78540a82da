import { readFile } from 'node:fs/promises';

import { misfitOf, planRounds, type Problem } from '@linli/service-matching/rounds';
import { z } from 'zod';

import { NotReadable, type Form } from './form.ts';

const minutes = z.number();
const sheet = z.object({
  patients: z
    .array(
      z.object({
        id: z.string(),
        time_window: z.tuple([minutes, minutes]),
        required_caregivers: z
          .array(z.object({ service: z.string(), duration: minutes.optional() }))
          .min(1)
          .max(2),
        synchronization: z
          .discriminatedUnion('type', [
            z.object({ type: z.literal('simultaneous') }),
            z.object({ type: z.literal('sequential'), distance: z.tuple([minutes, minutes]) }),
          ])
          .optional(),
      }),
    )
    .min(1),
  services: z.array(z.object({ id: z.string(), default_duration: minutes.optional() })),
  caregivers: z.array(z.object({ id: z.string(), abilities: z.array(z.string()) })),
  central_offices: z.array(z.object({ id: z.string() })).length(1),
  distances: z.array(z.array(minutes)),
});
type Sheet = z.infer<typeof sheet>;

/**
 * Rounds of home care as JSON (docs/matching.md): patients with windows and one or two services, caregivers with abilities, distances
 * from and to the office (0) and each patient. The solution: for each caregiver the services in the order of travel.
 */
export const roundsForm: Form = { read, seconds: 10 };

async function read(path: string): ReturnType<Form['read']> {
  const asked = sheetOf(await readFile(path, 'utf8'));
  const problem = problemOf(asked);
  const misfit = misfitOf(problem);
  if (misfit !== undefined) throw new NotReadable(`${misfit.code} at ${asked.patients[misfit.at]?.id ?? misfit.at}`);
  return (limits) => {
    const { rounds, order, cost } = planRounds(problem, limits);
    const routes = rounds.map((stops, c) => ({
      caregiver_id: asked.caregivers[c]?.id,
      locations: stops.map(({ patient, second, start, end }) => ({
        patient: asked.patients[patient]?.id,
        service: asked.patients[patient]?.required_caregivers[second ? 1 : 0]?.service,
        arrival_time: start,
        departure_time: end,
      })),
    }));
    const solution = { routes, global_ordering: order.map((p) => asked.patients[p]?.id) };
    return { objective: cost, bound: null, certified: false, solution: `${JSON.stringify(solution, null, 1)}\n` };
  };
}

function sheetOf(text: string): Sheet {
  try {
    const parsed = sheet.safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    throw new NotReadable(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
  } catch (error) {
    if (error instanceof SyntaxError) throw new NotReadable(`the file is no JSON: ${error.message}`);
    throw error;
  }
}

function problemOf({ patients, services, caregivers, distances }: Sheet): Problem {
  const n = patients.length;
  const numberOf = numbering('services', services);
  numbering('patients', patients);
  numbering('caregivers', caregivers);
  for (const row of [distances, ...distances])
    if (row.length !== n + 1) throw new NotReadable(`distances: not ${n + 1} rows of ${n + 1} numbers`);
  const service = new Int32Array(2 * n).fill(-1);
  const duration = new Float64Array(2 * n);
  const apart = { from: new Float64Array(n), to: new Float64Array(n) };
  patients.forEach(({ id, required_caregivers: required, synchronization }, p) => {
    if (required.length === 2 && synchronization === undefined)
      throw new NotReadable(`patients.${id}: two services, and nothing says how their starts go together`);
    required.forEach((one, second) => {
      const number = numberOf.get(one.service);
      const takes = one.duration ?? services[number ?? -1]?.default_duration;
      if (number === undefined || takes === undefined)
        throw new NotReadable(`patients.${id}: service ${one.service} is not among the services, or has no duration`);
      service[2 * p + second] = number;
      duration[2 * p + second] = takes;
    });
    if (synchronization?.type === 'sequential') [apart.from[p], apart.to[p]] = synchronization.distance;
  });
  return {
    ...{ patients: n, caregivers: caregivers.length, travel: Float64Array.from(distances.flat()) },
    earliest: Float64Array.from(patients, ({ time_window: [from] }) => from),
    latest: Float64Array.from(patients, ({ time_window: [, to] }) => to),
    ...{ service, duration, apartFrom: apart.from, apartTo: apart.to },
    able: services.map(({ id }) =>
      Int32Array.from(caregivers.flatMap(({ abilities }, c) => (abilities.includes(id) ? [c] : []))),
    ),
  };
}

function numbering(what: string, named: readonly Readonly<{ id: string }>[]): ReadonlyMap<string, number> {
  const numbers = new Map(named.map(({ id }, n) => [id, n]));
  if (numbers.size < named.length) throw new NotReadable(`${what}: an id stands there twice`);
  return numbers;
}
