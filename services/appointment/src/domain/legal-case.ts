/** What a lawyer does for a case: the time that runs, each step, and the money. Lists are only ever added to. */

export const markKinds = ['INTERRUPTION', 'SUSPENSION'] as const;
/** Something that lets the time begin anew or stand still. Counts for nothing until a lawyer has confirmed it. */
export type Mark = Readonly<{
  markId: string;
  kind: string;
  fromMs: number;
  /** End of a suspension; 0 = it goes on, or it is an interruption. */
  toMs: number;
  evidenceId: string;
  confirmed: boolean;
}>;

/** A time within which something must be asked for. */
export type Limitation = Readonly<{
  limitationId: string;
  /** Code of a row of the tenant. */
  basis: string;
  startMs: number;
  evidenceId: string;
  marks: readonly Mark[];
  /** The lawyer who has confirmed basis and start; empty = nobody yet. */
  confirmedBy: string;
}>;

export const stepKinds = [
  ...['ADVICE', 'LETTER', 'MEDIATION', 'LABOUR_INSPECTION_COMPLAINT', 'WORK_INJURY_RECOGNITION'],
  ...['ACCIDENT_LIABILITY_REVIEW', 'PAYMENT_ORDER', 'ARBITRATION', 'COURT', 'ENFORCEMENT', 'PRESERVATION'],
] as const;
export type CaseStep = Readonly<{
  stepId: string;
  kind: string;
  /** The day on which it was done. */
  onMs: number;
  /** Before whom, and what came of it. */
  text: string;
  /** Empty = no paper of it. */
  evidenceId: string;
  authorId: string;
}>;

export type Instalment = Readonly<{ instalmentId: string; dueMs: number; amountFen: number }>;

export const settlementKinds = ['AGREED', 'AWARDED'] as const;
/** What the other side owes by an agreement or an award. The last one counts. */
export type Settlement = Readonly<{
  settlementId: string;
  kind: string;
  amountFen: number;
  evidenceId: string;
  atMs: number;
  /** Together they are the amount; empty = at once. */
  instalments: readonly Instalment[];
}>;

/** Money that has come, with the paper that proves it. */
export type Receipt = Readonly<{
  receiptId: string;
  amountFen: number;
  onMs: number;
  evidenceId: string;
  /** Empty = of no instalment. */
  instalmentId: string;
}>;

export const outcomes = ['RECOVERED', 'RECOVERED_IN_PART', 'AWARDED_UNPAID', 'NOT_WON', 'OTHERWISE'] as const;

type Money = Readonly<{
  settlements: readonly Settlement[];
  receipts: readonly Receipt[];
  evidence: readonly Readonly<{ evidenceId: string; status: string }>[];
}>;

/** Agreed or awarded, and received: two amounts beside the claim. What no paper in hand proves (any more) has not been received. */
export function moneyOf(money: Money): Readonly<{ settledFen: number; receivedFen: number }> {
  return { settledFen: money.settlements.at(-1)?.amountFen ?? 0, receivedFen: sumOf(proven(money)) };
}

/** Instalments of the last settlement that were due by an instant and have not come in full. */
export function lateInstalments(money: Money, atMs: number): readonly Instalment[] {
  const receipts = proven(money);
  return (money.settlements.at(-1)?.instalments ?? []).filter(
    ({ instalmentId, dueMs, amountFen }) =>
      dueMs <= atMs && sumOf(receipts.filter((one) => one.instalmentId === instalmentId)) < amountFen,
  );
}

function proven({ receipts, evidence }: Money): readonly Receipt[] {
  const inHand = new Set(evidence.filter(({ status }) => status === 'IN_HAND').map(({ evidenceId }) => evidenceId));
  return receipts.filter(({ evidenceId }) => inHand.has(evidenceId));
}

export function sumOf(amounts: readonly Readonly<{ amountFen: number }>[]): number {
  return amounts.reduce((sum, { amountFen }) => sum + amountFen, 0);
}
