import { SettingRefused } from '@linli/config';

/**
 * Where contracts are dialled. A contract's service is its last word without `Service`: `linli.needs.v1.NeedsIntakeService`
 * is answered by `needs-intake`.
 * @param book one target with `{service}` in it, or `name=target` for each service with blanks between
 * @throws SettingRefused when the book is neither
 */
export function addressBook(book: string): (contract: string) => string | undefined {
  if (!/\s|=/.test(book.trim())) {
    if (!book.includes('{service}')) throw refused(book);
    return (contract) => book.trim().replaceAll('{service}', serviceOf(contract));
  }
  const targets = new Map<string, string>();
  for (const entry of book.trim().split(/\s+/)) {
    const [, name = '', target = ''] = /^([a-z-]+)=(\S+)$/.exec(entry) ?? [];
    if (name === '' || targets.has(name)) throw refused(entry);
    targets.set(name, target);
  }
  return (contract) => targets.get(serviceOf(contract));
}

function serviceOf(contract: string): string {
  const word = contract.slice(contract.lastIndexOf('.') + 1).replace(/Service$/, '');
  return word.replace(/(?<=[a-z])[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
}

function refused(value: string): SettingRefused {
  const legal = 'target with {service} | name=target name=target …';
  return new SettingRefused([{ setting: 'LINLI_ADDRESSES', code: 'ILLEGAL', value, legal }]);
}
