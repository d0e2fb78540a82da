/** Everything that a chaos run leaves behind and is judged by; gathered outside Linli, from its databases, its log, its processes' lines. */

/** What a client was told and wrote to disk before it went on. */
export type Acknowledged = Readonly<{ commandId: string; id: string; version: number; state: string }>;

/** One document of a service's database. `commands`: ids of the last 64 commands that it has taken in. */
export type Kept = Readonly<{
  service: string;
  collection: string;
  id: string;
  version: number;
  commands: readonly string[];
  state: unknown;
  dueAtMs: number | null;
  /** Events that the log has not taken yet. */
  waiting: number;
}>;

/** Events of the log that a group has not handled, and who its members are. */
export type Group = Readonly<{ group: string; lag: number; members: number; wanted: number; state: string }>;

/** Memory of one life of a process, in the order of its seconds. */
export type Life = Readonly<{
  process: string;
  pid: number;
  samples: readonly Readonly<{ second: number; MB: number }>[];
}>;

export type Evidence = Readonly<{
  nowMs: number;
  acknowledged: readonly Acknowledged[];
  /** Asked with an id that had been answered, and told something else. */
  takenBack: readonly string[];
  /** Answers that say "our fault" (INTERNAL): command and what came back. */
  faults: readonly string[];
  kept: readonly Kept[];
  groups: readonly Group[];
  /** Demands sent in after the last fault whose whole way was not walked. */
  canariesLeft: readonly string[];
  /** Lines of every process, engines apart. */
  lines: readonly string[];
  lives: readonly Life[];
}>;
