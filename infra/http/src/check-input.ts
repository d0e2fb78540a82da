import type { z } from 'zod';

import { HttpProblem, type FieldProblem } from './problem.ts';

type Part = 'params' | 'query' | 'body';

/**
 * Checks one part of a request. A path that does not fit names nothing (404), so does not tell what exists; a query that
 * does not fit is 400, a body 422. Fields are named, their values never.
 */
export function checked(schema: z.ZodType | undefined, part: Part, given: unknown): unknown {
  if (schema === undefined) return undefined;
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  if (part === 'params') throw new HttpProblem(404, 'NOT_FOUND');
  const fields = parsed.error.issues.flatMap(fieldsOf);
  const unknown = fields.some(({ code }) => code === 'UNKNOWN_FIELD');
  const code = unknown ? 'UNKNOWN_FIELD' : part === 'query' ? 'QUERY_INVALID' : 'BODY_INVALID';
  throw new HttpProblem(part === 'query' ? 400 : 422, code, { fields });
}

function fieldsOf(issue: z.core.$ZodIssue): readonly FieldProblem[] {
  const at = (path: readonly PropertyKey[]) => path.map((step) => `/${pointer(String(step))}`).join('');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ at: at([...issue.path, key]), code: 'UNKNOWN_FIELD' }));
  }
  return [{ at: at(issue.path), code: issue.code.toUpperCase() }];
}

function pointer(step: string): string {
  return step.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1');
}
