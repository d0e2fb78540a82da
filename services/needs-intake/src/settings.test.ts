import { describe, expect, it } from '@jest/globals';
import { readConfig, SettingRefused } from '@linli/config';

import { needsIntakeSettings, staffNeededIn } from './settings.ts';

describe('how many people a visit of a type needs', () => {
  it('is read as the tenant says it, and left to the defaults when nothing is said', () => {
    expect(staffNeededIn('HOME_MEDICAL_ROUND=2 ESCORT=1')).toEqual({ HOME_MEDICAL_ROUND: 2, ESCORT: 1 });
    expect(staffNeededIn('')).toBeUndefined();
  });

  it.each(['HOME_MEDICAL_ROUND=3', 'HOME_MEDICAL_ROUND', '=2', 'A=2,B=1'])('is refused as %j', (said) => {
    const environment = { LINLI_STAFF_NEEDED: said };
    expect(() => readConfig(needsIntakeSettings, { environment })).toThrow(SettingRefused);
  });
});
