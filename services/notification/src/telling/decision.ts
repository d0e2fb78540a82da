/** What a decision answers: events that happened and the answer to the asker, or a rule that says no. */
export type Decision<Event, Answer, Refusal> =
  Readonly<{ ok: true; events: readonly Event[]; answer: Answer }> | Readonly<{ ok: false; refusal: Refusal }>;

export function decided<Event, Answer>(events: readonly Event[], answer: Answer) {
  return { ok: true, events, answer } as const;
}

export function refused<Refusal extends string>(refusal: Refusal) {
  return { ok: false, refusal } as const;
}
