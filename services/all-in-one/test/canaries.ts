import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { readSheet } from '@linli/spreadsheet';

/** Every name, ID number, phone, address and text of the ledgers: none of them may be where ids and codes belong. */
export async function canaries(samples: string): Promise<Set<string>> {
  const personal = /姓名|户主|网格员$|身份证|电话|住址|需求描述|涉及单位|回避单位|执业证/;
  const found = new Set<string>();
  for (const file of readdirSync(samples).filter((name) => name.endsWith('.xlsx') && !name.includes('设施'))) {
    let columns: number[] | undefined;
    for await (const { cells } of readSheet(join(samples, file))) {
      if (columns === undefined) {
        const hits = cells.flatMap(({ text }, index) => (personal.test(text) ? [index] : []));
        if (hits.length > 1) columns = hits;
        continue;
      }
      for (const index of columns) {
        const word = cells[index]?.text.trim() ?? '';
        if (word.length >= 2) found.add(word);
      }
    }
  }
  return found;
}
