import { limitsOf } from './limits.ts';
import type { ReadOptions, SheetSource } from './port.ts';
import { runJob } from './run-job.ts';
import type { Mark, MarkedCopy } from './writing/mark.ts';

/**
 * Writes the user's own file again at `copy.out`: marked cells coloured, one more column that says what happened to each
 * marked row. Columns, order, banner rows, widths and other sheets stay. A .csv becomes an .xlsx. The sheet must be named as
 * `about.sheet` named it. @throws UnreadableSheet; with COPY_NOT_WRITABLE when the place does not allow it
 */
export async function markCopy(
  source: SheetSource,
  marks: readonly Mark[],
  copy: MarkedCopy,
  options: ReadOptions = {},
): Promise<void> {
  const { sheet, signal } = options;
  const job = { kind: 'MARK', source, limits: limitsOf(options.limits), marks, copy } as const;
  for await (const _ of runJob({ ...job, ...(sheet !== undefined && { sheet }) }, signal));
}
