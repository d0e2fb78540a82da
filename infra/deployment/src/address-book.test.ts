import { describe, expect, it } from '@jest/globals';
import { SettingRefused } from '@linli/config';

import { addressBook } from './address-book.ts';

const contract = 'linli.needs.v1.NeedsIntakeService';

describe('where a contract is dialled', () => {
  it('is the template with the name of the service that answers it', () => {
    expect(addressBook('dns:///{service}.linli.svc:4200')(contract)).toBe('dns:///needs-intake.linli.svc:4200');
    expect(addressBook('dns:///{service}:1')('linli.appointment.v1.AppointmentService')).toBe('dns:///appointment:1');
  });

  it('is the entry of that service in a list, replicas and all, and nothing where there is none', () => {
    const book = addressBook(' needs-intake=ipv4:10.0.0.1:4200,10.0.0.2:4200\n appointment=dns:///a:1 ');
    expect(book(contract)).toBe('ipv4:10.0.0.1:4200,10.0.0.2:4200');
    expect(book('linli.matching.v1.ServiceMatchingService')).toBeUndefined();
  });

  it.each(['dns:///everything:4200', 'needs-intake=', 'a=b a=c', 'needs-intake=x noise'])(
    'is refused as %j, with the name of the setting',
    (book) => {
      expect(() => addressBook(book)).toThrow(SettingRefused);
      expect(() => addressBook(book)).toThrow(/LINLI_ADDRESSES/);
    },
  );
});
