/** Kinds of ledgers that an office hands over, and what their columns can mean. */

export const ledgerKinds = [
  'demands',
  'households',
  'doctors',
  'volunteers',
  'lawyers',
  'facilities',
  'grid-workers',
] as const;
export type LedgerKind = (typeof ledgerKinds)[number];

/** What a column holds, whatever its heading says. */
export type Field =
  | 'seq'
  | 'registeredAt'
  | 'channel'
  | 'community'
  | 'grid'
  | 'name'
  | 'idNumber'
  | 'phone'
  | 'groups'
  | 'address'
  | 'estate'
  | 'building'
  | 'unit'
  | 'room'
  | 'type'
  | 'description'
  | 'urgency'
  | 'wanted'
  | 'counterparty'
  | 'genderPreference'
  | 'emergency'
  | 'tier'
  | 'lastVisit'
  | 'latitude'
  | 'longitude'
  | 'coordinates'
  | 'coordinateSystem'
  | 'sex'
  | 'age'
  | 'department'
  | 'jobTitle'
  | 'organisation'
  | 'skills'
  | 'hours'
  | 'weekday'
  | 'capacity'
  | 'visitMinutes'
  | 'weeklyCap'
  | 'insuredUntil'
  | 'licence'
  | 'station'
  | 'conflictParties'
  | 'facilityKind'
  | 'seats'
  | 'services'
  | 'openingHours'
  | 'householdCount';

type FieldsOfKind = Readonly<{ required: readonly Field[]; optional: readonly Field[] }>;

const place: readonly Field[] = ['latitude', 'longitude', 'coordinates', 'coordinateSystem'];
const door: readonly Field[] = ['address', 'estate', 'building', 'unit', 'room'];

/** Fields of each kind. `community` of demands and households may instead be told by the title, or by there being only one. */
export const fieldsOfKind: Readonly<Record<LedgerKind, FieldsOfKind>> = {
  demands: {
    required: ['community', 'name', 'type'],
    optional: [
      ...['seq', 'registeredAt', 'channel', 'grid', 'idNumber', 'phone', 'groups', 'description', 'urgency'],
      ...['wanted', 'counterparty', 'genderPreference', 'emergency', 'sex', 'age'],
      ...door,
      ...place,
    ] as readonly Field[],
  },
  households: {
    required: ['community', 'name', 'address', 'tier'],
    optional: ['seq', 'grid', 'idNumber', 'phone', 'lastVisit', 'sex', 'age', 'groups', ...door.slice(1), ...place],
  },
  doctors: {
    required: ['name', 'skills', 'hours'],
    optional: [
      ...['seq', 'sex', 'age', 'department', 'jobTitle', 'organisation', 'weekday', 'capacity', 'visitMinutes'],
      ...['weeklyCap', 'community', 'grid', 'phone', 'insuredUntil', 'licence', 'idNumber', 'address'],
      ...place,
    ] as readonly Field[],
  },
  volunteers: {
    required: ['name', 'skills', 'hours'],
    optional: [
      ...['seq', 'sex', 'age', 'organisation', 'weekday', 'capacity', 'visitMinutes', 'weeklyCap', 'community'],
      ...['grid', 'phone', 'insuredUntil', 'idNumber', 'address'],
      ...place,
    ] as readonly Field[],
  },
  lawyers: {
    required: ['name', 'skills', 'hours'],
    optional: [
      ...[
        'seq',
        'sex',
        'age',
        'organisation',
        'jobTitle',
        'weekday',
        'capacity',
        'visitMinutes',
        'weeklyCap',
        'community',
      ],
      ...['phone', 'licence', 'station', 'conflictParties', 'insuredUntil', 'idNumber', 'address'],
      ...place,
    ] as readonly Field[],
  },
  facilities: {
    required: ['name', 'facilityKind'],
    optional: [
      'seq',
      'address',
      'community',
      'grid',
      'openingHours',
      'seats',
      'services',
      'phone',
      'organisation',
      ...place,
    ],
  },
  'grid-workers': {
    required: ['community', 'grid', 'name'],
    optional: ['seq', 'phone', 'householdCount', 'sex', 'age', 'idNumber'],
  },
};

export function allFields(kind: LedgerKind): readonly Field[] {
  const { required, optional } = fieldsOfKind[kind];
  return [...required, ...optional];
}
