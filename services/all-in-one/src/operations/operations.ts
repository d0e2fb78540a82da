import type { ImportAnswer, LedgerFile, Operations } from '@linli/gateway/service';
import { HttpProblem } from '@linli/http';
import { contracts } from '@linli/proto';
import { parkedOn } from '@linli/runtime';

import { importInto } from '../opening/import-folder.ts';
import type { Linli } from '../opening/open-linli.ts';
import { StartRefused } from '../opening/refused.ts';
import { allRows } from './all-rows.ts';
import { takeBackup } from './backup.ts';
import { examineRunning } from './doctor.ts';

/** What the keeper of the machine may ask of a running Linli; what a command does without one is the same code. */
export function operationsOn(linli: Linli, folder: string): Operations {
  return {
    backup: (out) => refusing(takeBackup(linli, folder, out)),
    doctor: () => examineRunning(linli, folder),
    rows: () => namedRows(linli),
    parked: parkedOn(linli.running),
    import: async (ledger) => importAnswer(await importFile(linli, ledger)),
  };
}

/** Reads a ledger from the disk and writes its marked copy there. */
export function importFile(
  linli: Linli,
  { kind, file, markedCopyTo, dryRun, language, map }: LedgerFile,
  more: Pick<Parameters<typeof importInto>[1], 'signal' | 'onProgress'> = {},
): Promise<ImportAnswer> {
  return importInto(linli, {
    ...{ kind, source: file, dryRun, markedCopyTo, language, ...more },
    ...(map !== undefined && { map }),
  });
}

function importAnswer(answer: ImportAnswer): Awaited<ReturnType<Operations['import']>> {
  const { exitCode } = answer;
  return answer.ok ? { exitCode, result: answer.result } : { exitCode, refusal: answer.refusal };
}

/** Every row with the names of its places. */
export async function namedRows({ network, gateway }: Linli): Promise<(string | number)[][]> {
  const { jurisdictions } = await network.client(contracts.needsIntake).ListJurisdictions({});
  return allRows(gateway, new Map(jurisdictions.map(({ jurisdictionId, name }) => [jurisdictionId, name])));
}

/** A refusal of the command line, as an answer over HTTP: the command on the other side says the sentence. */
async function refusing<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof StartRefused)) throw error;
    throw new HttpProblem(409, error.code, { more: error.words, cause: error });
  }
}
