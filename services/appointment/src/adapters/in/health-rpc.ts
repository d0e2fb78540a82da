import type { ReadHealthRecordRequest__Output as ReadHealthRecordRequest } from '@linli/proto/gen/linli/appointment/v1/ReadHealthRecordRequest';
import type { ReadHealthRecordResponse } from '@linli/proto/gen/linli/appointment/v1/ReadHealthRecordResponse';
import type { WriteHealthEntryRequest__Output as WriteHealthEntryRequest } from '@linli/proto/gen/linli/appointment/v1/WriteHealthEntryRequest';
import type { WriteHealthEntryResponse } from '@linli/proto/gen/linli/appointment/v1/WriteHealthEntryResponse';

import type { ReadHealthRecord, WriteHealthEntry } from '../../application/health-record.ts';
import { templates } from '../../domain/health-record.ts';
import { causeOfCommand, refusal } from './command.ts';

export function writeHealthEntryRpc(
  write: WriteHealthEntry,
): (request: WriteHealthEntryRequest) => Promise<WriteHealthEntryResponse> {
  return async ({ command, template, ...given }) => {
    const known = templates.find((one) => one === template);
    if (known === undefined) throw refusal('TEMPLATE_UNKNOWN');
    const outcome = await write({ ...given, template: known, cause: causeOfCommand(command) });
    if (!outcome.ok) throw refusal(outcome.refusal);
    const { entryId, prompts } = outcome.answer;
    return { receipt: { id: entryId, version: outcome.version, state: 'WRITTEN' }, prompts: [...prompts] };
  };
}

export function readHealthRecordRpc(
  read: ReadHealthRecord,
): (request: ReadHealthRecordRequest) => Promise<ReadHealthRecordResponse> {
  return async ({ command, visitId, readerId, purpose }) => {
    const outcome = await read({ visitId, readerId, purpose, cause: causeOfCommand(command) });
    if (!outcome.ok) throw refusal(outcome.refusal);
    const { recordId, version, entries, readings } = outcome.opened;
    return {
      ...{ recordId, version },
      entries: entries.map((entry) => ({ ...entry, values: entry.values.map((one) => ({ ...one })) })),
      readings: readings.map(({ readerId: who, purpose: why, atMs }) => ({ readerId: who, purpose: why, atMs })),
    };
  };
}
