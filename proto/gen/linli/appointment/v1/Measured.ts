// Original file: linli/appointment/v1/appointment.proto


/**
 * A measured value: a whole number in the unit that the code ends in.
 */
export interface Measured {
  'code'?: (string);
  'value'?: (number);
}

/**
 * A measured value: a whole number in the unit that the code ends in.
 */
export interface Measured__Output {
  'code': (string);
  'value': (number);
}
