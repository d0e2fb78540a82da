/** Checks that every part of a case makes. */

import type { LegalFile } from './legal-file.ts';
import type { LegalRules } from './legal-policy.ts';

export function has({ evidence }: LegalFile, evidenceId: string): boolean {
  return evidence.some((one) => one.evidenceId === evidenceId);
}

export function isPast(atMs: number, nowMs: number): boolean {
  return Number.isSafeInteger(atMs) && atMs > 0 && atMs <= nowMs;
}

export function isFull(list: readonly unknown[], { policy }: LegalRules): boolean {
  return list.length >= policy.entriesPerList;
}
