import type { Subscription } from '@linli/bus';

import { deskPeople } from './desk-people.ts';
import { hands } from './hears.ts';
import { offerPeople } from './offer-people.ts';
import { visitPeople } from './visit-people.ts';

/** The people of the demonstration: they hear what happens and act some time later, in waking hours, through the services' doors. */
export function demonstrationPeople(parts: Parameters<typeof hands>[0]): Subscription[] {
  const theirs = hands(parts);
  return [...deskPeople(theirs), ...offerPeople(theirs), ...visitPeople(theirs)];
}
