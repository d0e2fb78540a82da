// Original file: linli/needs/v1/needs_intake.proto


/**
 * Answer of GetResident.
 */
export interface GetResidentResponse {
  'name'?: (string);
  'phone'?: (string);
  'address'?: (string);
  'ageBand'?: (string);
  'groups'?: (string)[];
  'latitude'?: (number | string);
  'longitude'?: (number | string);
}

/**
 * Answer of GetResident.
 */
export interface GetResidentResponse__Output {
  'name': (string);
  'phone': (string);
  'address': (string);
  'ageBand': (string);
  'groups': (string)[];
  'latitude': (number);
  'longitude': (number);
}
