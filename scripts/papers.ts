// npm run papers: writes the papers that follow from the code (events, settings, codes). With --check: fails when they are stale.
import { readFileSync, writeFileSync } from 'node:fs';

import { generatedPapers } from './papers-made.ts';

const check = process.argv.includes('--check');
let stale = 0;
for (const { path, text } of generatedPapers()) {
  const before = ((): string => {
    try {
      return readFileSync(path, 'utf8');
    } catch {
      return '';
    }
  })();
  if (before === text) continue;
  stale++;
  if (check) console.error(`${path} is stale (npm run papers)`);
  else writeFileSync(path, text);
}
process.exitCode = check && stale > 0 ? 1 : 0;
