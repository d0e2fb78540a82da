import { writeSync } from 'node:fs';

import { event, thing, things } from '../contract/things.ts';
import { openSqliteStore } from '../src/sqlite/index.ts';

// A process for tests that end it. `node writer.ts endless|until-it-fails FILE`

const [, , mode, file = ''] = process.argv;
const store = await openSqliteStore({ file });
await store.declare([things]);

if (mode === 'endless') await Promise.all(['th_1', 'th_2', 'th_3', 'th_4'].map(writeForEver));
else await writeUntilItFails();

/** Prints `id version` of every write that was acknowledged. */
async function writeForEver(id: string): Promise<never> {
  let version = (await store.get('thing', id))?.version ?? 0;
  for (;;) {
    const next = version + 1;
    const state = { next, pad: 'x'.repeat(next % 3_000) };
    const result = await store.commit(thing({ id, at: version, state, sequence: next, outbox: [event(id, next)] }));
    if (!result.ok) throw new Error(JSON.stringify(result));
    version = result.version;
    writeSync(1, `${id} ${version}\n`);
    if (version > 100) await store.removeEvents([`${id}:1:${version - 100}`]);
  }
}

/** Prints the number of acknowledged writes, how the next one failed, and what each verb says afterwards. */
async function writeUntilItFails(): Promise<void> {
  let acknowledged = 0;
  const commit = () => store.commit(thing({ id: `th_${acknowledged}`, state: 'x'.repeat(3_000) }));
  const said: string[] = [];
  const verbs = [commit, () => store.get('thing', 'th_0'), () => store.pendingEvents(1), () => store.removeEvents([])];
  try {
    for (; ; acknowledged++) await commit();
  } catch (error) {
    said.push(String(error));
  }
  for (const verb of verbs) said.push(await verb().then(() => 'done', String));
  await store.close();
  writeSync(1, JSON.stringify({ acknowledged, said }));
}
