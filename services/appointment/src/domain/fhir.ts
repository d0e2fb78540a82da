/** Crosswalk to FHIR R4 Appointment.status and Slot.status. Total: a state without a line does not compile. */

import type { Slot } from './day.ts';
import type { VisitState } from './visit.ts';

type AppointmentStatus = 'proposed' | 'booked' | 'arrived' | 'fulfilled' | 'cancelled' | 'noshow';
type SlotStatus = 'busy' | 'busy-tentative' | 'free';

export const fhirOfVisit: Readonly<Record<VisitState, Readonly<{ appointment: AppointmentStatus; slot: SlotStatus }>>> =
  {
    BOOKED: { appointment: 'booked', slot: 'busy' },
    EN_ROUTE: { appointment: 'booked', slot: 'busy' },
    ARRIVED: { appointment: 'arrived', slot: 'busy' },
    IN_SERVICE: { appointment: 'arrived', slot: 'busy' },
    COMPLETED: { appointment: 'fulfilled', slot: 'busy' },
    RECORDED: { appointment: 'fulfilled', slot: 'busy' },
    CANCELLED_RESIDENT: { appointment: 'cancelled', slot: 'free' },
    CANCELLED_PROVIDER: { appointment: 'cancelled', slot: 'free' },
    CANCELLED_SYSTEM: { appointment: 'cancelled', slot: 'free' },
    NO_SHOW_RESIDENT: { appointment: 'noshow', slot: 'free' },
    NO_SHOW_PROVIDER: { appointment: 'noshow', slot: 'free' },
  };

/** A held slot has no visit yet: FHIR calls it a proposed appointment. */
export const fhirOfSlot: Readonly<Record<Slot, Readonly<{ appointment: AppointmentStatus; slot: SlotStatus }>>> = {
  HELD: { appointment: 'proposed', slot: 'busy-tentative' },
  BOOKED: { appointment: 'booked', slot: 'busy' },
};
