import { writeSync } from 'node:fs';
import process from 'node:process';

/** Prints the tally alone on the last line of stdout, where a pipeline looks for it. */
export default class LastLine {
  onRunComplete(_contexts, run) {
    const failed = run.numFailedTests + run.numRuntimeErrorTestSuites;
    const line = `${run.numPassedTests} passed, ${failed} failed, ${run.numPendingTests + run.numTodoTests} skipped\n`;
    process.once('exit', () => writeSync(1, line));
  }
}
