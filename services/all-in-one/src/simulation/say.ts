import process from 'node:process';

/** One line for people. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** The last line of stdout: one JSON object. */
export function result(object: unknown): void {
  process.stdout.write(`${JSON.stringify(object)}\n`);
}
