/** Ids, codes and numbers only. Names, phones, texts never get here; redaction is the second lock, not the first. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined | readonly string[]>>;

export interface Logger {
  debug(fields: LogFields, message: string): void;
  info(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  /** As the others, and `cause` = whatever was thrown: its type, code, message and stack are written, and its own cause. */
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
  child(fields: LogFields): Logger;
}

/** Counters and gauges by name; labels are codes. */
export interface Metrics {
  count(name: string, labels?: Readonly<Record<string, string>>, by?: number): void;
  gauge(name: string, value: number, labels?: Readonly<Record<string, string>>): void;
  observe(name: string, seconds: number, labels?: Readonly<Record<string, string>>): void;
}
