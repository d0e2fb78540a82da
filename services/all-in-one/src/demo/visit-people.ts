import type { Subscription } from '@linli/bus';

import { visitCourse, type VisitCourse } from './behaviour.ts';
import { minuteMs, type Hands } from './hears.ts';

type Visit = Readonly<{ visitId: string; startMs: number; endMs: number; course: VisitCourse }>;

/** Who comes, who does not open, who calls off: each booked visit takes one course. */
export function visitPeople({ visits, hears, soon, chance, behaviour }: Hands): Subscription[] {
  const visitOf = (ref: { visitId: string; startMs: string; endMs: string } | undefined): Visit => {
    const visitId = ref?.visitId ?? '';
    return {
      visitId,
      startMs: Number(ref?.startMs),
      endMs: Number(ref?.endMs),
      course: visitCourse(chance, behaviour, visitId),
    };
  };
  const booked = 'appointment.visit.v1/booked' as const;
  return [
    hears(booked, 'cancel', 'PROVIDER_MEMBER', ({ visit }, event) => {
      const { visitId, startMs, course } = visitOf(visit);
      if (course !== 'PROVIDER_CANCELS') return undefined;
      const atMs = Math.min(soon(event, 'cancel', 30, 300), startMs - 60 * minuteMs);
      return {
        atMs,
        anytime: true,
        act: (command) => visits.CancelVisit({ command, visitId, by: 'PROVIDER', reason: 'BUSY' }),
      };
    }),
    hears(booked, 'arrive', 'PROVIDER_MEMBER', ({ visit }) => {
      const { visitId, startMs, course } = visitOf(visit);
      if (course !== 'KEPT' && course !== 'RESIDENT_NO_SHOW') return undefined;
      return {
        atMs: startMs,
        anytime: true,
        act: (command) => visits.ArriveVisit({ command, visitId, method: 'CODE' }),
      };
    }),
    hears(booked, 'serve', 'PROVIDER_MEMBER', ({ visit }) => {
      const { visitId, startMs, endMs, course } = visitOf(visit);
      if (course !== 'KEPT') return undefined;
      return [
        { atMs: startMs + 2 * minuteMs, anytime: true, act: (command) => visits.StartVisit({ command, visitId }) },
        {
          atMs: endMs,
          anytime: true,
          act: (command) => visits.RecordVisit({ command, visitId, outcomeCodes: ['SERVED'] }),
        },
      ];
    }),
    hears(booked, 'no-show', 'GRID_WORKER', ({ visit }) => {
      const { visitId, startMs, course } = visitOf(visit);
      if (course !== 'PROVIDER_NO_SHOW' && course !== 'RESIDENT_NO_SHOW') return undefined;
      const by = course === 'PROVIDER_NO_SHOW' ? 'PROVIDER' : 'RESIDENT';
      return {
        atMs: startMs + 40 * minuteMs,
        anytime: true,
        act: (command) => visits.ReportNoShow({ command, visitId, by }),
      };
    }),
  ];
}
