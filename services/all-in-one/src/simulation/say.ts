import process from 'node:process';

/** One line for people. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** The last line of stdout: one JSON object. */
export function result(object: unknown): void {
  process.stdout.write(`${JSON.stringify(object)}\n`);
}

/** Reads what a command was given; what cannot be used ends it with one sentence and exit code 1. */
export function usable<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    const why = (error instanceof Error ? error.message : String(error)).trim().split(/\.\s|\n/)[0] ?? '';
    say(why);
    result({ refusal: { code: 'UNUSABLE', why } });
    process.exit(1);
  }
}
