// The command line of Linli (docs/commands.md). Each command is a file of its own; this one only names them.
import { Command, CommanderError, InvalidArgumentError } from 'commander';

import { exit, makeOutput, sentenceOf, type Output } from './output.ts';
import { languageFrom } from './language.ts';

type Handler<Options> = (output: Output, options: Options, args: readonly string[]) => Promise<number>;

const language = languageFrom(process.argv);
const program = new Command('linli')
  .description('邻里 · closed-loop community care')
  .exitOverride()
  .showHelpAfterError();

/** Registers a command whose module is loaded only when it is asked for. */
function command<Options>(name: string, summary: string, load: () => Promise<Handler<Options>>): Command {
  return program
    .command(name)
    .description(summary)
    .option('--json', 'the last line of stdout is one JSON object')
    .option('--language <zh|en>', 'language of sentences')
    .action(async (...called: unknown[]) => {
      const options = called.at(-2) as Options & { json?: boolean };
      const args = called.slice(0, -2).flat() as string[];
      const output = makeOutput(options.json === true, language);
      process.exitCode = await (await load())(output, options, args);
    });
}

command('start', 'start every service in one process', async () => (await import('./start.ts')).start)
  .option('--empty', 'without the demonstration community')
  .option('--data <dir>', 'data folder')
  .option('--port <n>', 'port; 0 = any free one')
  .option('--host <host>', 'address to listen on');
command('import <kind> <file>', 'read a ledger', async () => (await import('./import.ts')).importCommand)
  .option('--dry-run', 'say what would happen, write nothing')
  .option('--map <file>', 'which column holds what, as JSON')
  .option('--data <dir>', 'data folder');
command(
  'plan <paths...>',
  'propose visits from spreadsheets; keeps nothing',
  async () => (await import('./plan.ts')).plan,
).requiredOption('--out <file>', 'spreadsheet to write');
command('demo', 'the whole loop with simulated people', async () => (await import('./demo.ts')).demo)
  .option('--seed <n>', 'one seed tells one story', wholeNumber, 1)
  .option('--days <n>', 'days to live through', wholeNumber, 40)
  .option('--kind', 'nobody declines, nobody is silent')
  .option('--data <dir>', 'data folder; kept, and gone on with after a kill')
  .option('--journal <file>', 'where the simulated client writes what was acknowledged');
command('export <kind>', 'write a list as a spreadsheet', async () => (await import('./export.ts')).exportCommand)
  .requiredOption('--out <file>', 'spreadsheet to write')
  .option('--data <dir>', 'data folder');
command('backup', 'one consistent copy of all data', async () => (await import('./backup.ts')).backup)
  .requiredOption('--out <dir>', 'new folder for the copy')
  .option('--data <dir>', 'data folder');
command(
  'restore <backup>',
  'put a backup into an empty folder',
  async () => (await import('./restore.ts')).restore,
).requiredOption('--data <dir>', 'empty folder');
command('doctor', 'check set-up and data', async () => (await import('./doctor.ts')).doctor).option(
  '--data <dir>',
  'data folder',
);

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('a whole number, please');
  return Number(text);
}

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? exit.done : exit.refused;
  } else {
    const sentence = sentenceOf(error, language);
    // A refusal is one sentence; anything else is a bug and keeps its stack.
    console.error(sentence ?? error);
    process.exitCode = exit.refused;
  }
}
