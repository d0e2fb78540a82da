/** What rounds come to by their own text and their instance's; shares no line with the solver or its form. */
export type RoundsVerdict = Readonly<{ cost: number; faults: readonly string[] }>;

type Sheet = {
  patients: {
    id: string;
    time_window: [number, number];
    required_caregivers: { service: string; duration?: number }[];
    synchronization?: { type: string; distance?: [number, number] };
  }[];
  services: { id: string; default_duration?: number }[];
  caregivers: { id: string; abilities: string[] }[];
  distances: number[][];
};
type Stop = { patient: string; service: string; arrival_time: number; departure_time: number };
type Answer = { routes: { caregiver_id: string; locations: Stop[] }[] };

const slight = 1e-6;

export function roundsJudged(instance: string, solution: string): RoundsVerdict {
  const sheet = JSON.parse(instance) as Sheet;
  const { routes } = JSON.parse(solution) as Answer;
  const faults: string[] = [];
  const started = new Map<string, { at: number; by: string }>();
  let [distance, lateness, worst] = [0, 0, 0];
  for (const { caregiver_id: by, locations } of routes) {
    const abilities = sheet.caregivers.find(({ id }) => id === by)?.abilities ?? [];
    let [place, free] = [0, 0];
    for (const { patient, service, arrival_time: at, departure_time: end } of locations) {
      const index = sheet.patients.findIndex(({ id }) => id === patient);
      const asked = sheet.patients[index];
      const needs = asked?.required_caregivers.find((one) => one.service === service);
      if (asked === undefined || needs === undefined) {
        faults.push(`${patient} does not ask for ${service}`);
        continue;
      }
      if (!abilities.includes(service)) faults.push(`${by} cannot ${service}`);
      const way = sheet.distances[place]?.[index + 1] ?? NaN;
      if (!(at >= free + way - slight)) faults.push(`${by} is not at ${patient} by then`);
      if (at < asked.time_window[0] - slight) faults.push(`${patient} too early`);
      const takes = needs.duration ?? sheet.services.find(({ id }) => id === service)?.default_duration ?? NaN;
      if (!(Math.abs(end - at - takes) < slight)) faults.push(`${patient} ${service} takes ${takes}`);
      if (started.has(`${patient} ${service}`)) faults.push(`${patient} ${service} twice`);
      started.set(`${patient} ${service}`, { at, by });
      distance += way;
      const late = Math.max(0, at - asked.time_window[1]);
      lateness += late;
      worst = Math.max(worst, late);
      [place, free] = [index + 1, end];
    }
    distance += sheet.distances[place]?.[0] ?? NaN;
  }
  for (const { id, required_caregivers: required, synchronization } of sheet.patients) {
    const [first, second] = required.map(({ service }) => started.get(`${id} ${service}`));
    if (first === undefined || (required.length === 2 && second === undefined)) faults.push(`${id} is not served`);
    if (first === undefined || second === undefined) continue;
    const [from, to] = synchronization?.type === 'sequential' ? (synchronization.distance ?? [0, 0]) : [0, 0];
    const apart = second.at - first.at;
    if (apart < from - slight || apart > to + slight) faults.push(`${id}: starts are ${apart} apart`);
    if (first.by === second.by) faults.push(`${id}: one caregiver for both`);
  }
  return { cost: (distance + lateness + worst) / 3, faults };
}
