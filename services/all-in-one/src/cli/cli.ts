// The command line of Linli (docs/commands.md). Each command is a file of its own; this one only names them.
import { readFileSync } from 'node:fs';

import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';

import { languageFrom } from './language.ts';
import { exit, makeOutput, refusalOf, type Output } from './output.ts';
import { misuse, speaking } from './usage.ts';
import { say, type Words } from './words.ts';

type Handler<Options> = (output: Output, options: Options, args: readonly string[]) => Promise<number>;

const language = languageFrom(process.argv);
const json = process.argv.includes('--json');
const help = (name: keyof Words['help']): string => say(language, 'help', name);
const packageFile = new URL('../../package.json', import.meta.url);
const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string };
const program = speaking(new Command('linli'), language)
  .description(help('linli'))
  .version(version, '-V, --version', help('version'));

/** Registers a command whose module is loaded only when it is asked for. */
function command<Options>(usage: string, summary: keyof Words['help'], load: () => Promise<Handler<Options>>): Command {
  const made = speaking(program.command(usage), language)
    .description(help(summary))
    .option('--json', help('json'))
    .addOption(new Option('--language <zh|en>', help('language')).choices(['zh', 'en']));
  for (const argument of made.registeredArguments)
    argument.description = help(`${made.name()}.${argument.name()}` as keyof Words['help']);
  return made.action(async (...called: unknown[]) => {
    const options = called.at(-2) as Options;
    const args = called.slice(0, -2).flat() as string[];
    process.exitCode = await (await load())(makeOutput(json, language), options, args);
  });
}

const dataFolder = ['--data <dir>', help('data')] as const;
const afar = ['--at <addresses>', help('afar')] as const;
const tokenFile = ['--token-file <file>', help('tokenFile')] as const;
command('start', 'start', async () => (await import('./start.ts')).start)
  .option('--empty', help('empty'))
  .option(...dataFolder)
  .option('--port <n>', help('port'))
  .option('--host <host>', help('host'));
command('import <kind> <file>', 'import', async () => (await import('./import.ts')).importCommand)
  .option('--dry-run', help('dryRun'))
  .option('--map <file>', help('map'))
  .option(...dataFolder);
command('plan <paths...>', 'plan', async () => (await import('./plan.ts')).plan) //
  .requiredOption('--out <file>', help('outSheet'));
command('demo', 'demo', async () => (await import('./demo.ts')).demo)
  .option('--seed <n>', help('seed'), wholeNumber(0, 999_999_999))
  .option('--days <n>', help('days'), wholeNumber(1, 366), 40)
  .option('--kind', help('kind'))
  .option('--data <dir>', help('demoData'))
  .option('--journal <file>', help('journal'));
command('export <kind>', 'export', async () => (await import('./export.ts')).exportCommand)
  .requiredOption('--out <file>', help('outSheet'))
  .option(...dataFolder);
command('backup', 'backup', async () => (await import('./backup.ts')).backup)
  .requiredOption('--out <dir>', help('outFolder'))
  .option(...dataFolder);
command('restore <backup>', 'restore', async () => (await import('./restore.ts')).restore) //
  .requiredOption('--data <dir>', help('emptyFolder'));
command('move', 'move', async () => (await import('./move.ts')).moveCommand)
  .addOption(new Option('--from <deployment>', help('from')).choices(['embedded', 'scaled']).makeOptionMandatory())
  .addOption(new Option('--to <deployment>', help('to')).choices(['embedded', 'scaled']).makeOptionMandatory())
  .option('--out <file>', help('outSettings'))
  .option(...dataFolder);
command('doctor', 'doctor', async () => (await import('./doctor.ts')).doctor) //
  .option(...dataFolder)
  .option(...afar)
  .option(...tokenFile);
command('parked <what> [service] [topic] [key]', 'parked', async () => (await import('./parked.ts')).parked)
  .option('--event <n>', help('event'), wholeNumber(0, 999_999_999))
  .option('--reason <text>', help('reason'))
  .option(...dataFolder)
  .option(...afar)
  .option(...tokenFile);

command('notify', 'notify', async () => (await import('./notify.ts')).notify)
  .requiredOption('--event <fact>', help('fact'))
  .option('--at <when>', help('at'))
  .option('--kind <code>', help('factKind'))
  .option('--in <hours>', help('inHours'), wholeNumber(0, 8_784), 24)
  .option('--no-phone', help('noPhone'));

function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = /^\d{1,9}$/.test(text) ? Number(text) : -1;
    if (number < least || number > most) throw new InvalidArgumentError(`${least}..${most}`);
    return number;
  };
}

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = ended(error);
}

/** A refusal is one sentence, a misuse one more with the help; anything else is a bug and keeps its stack. */
function ended(error: unknown): number {
  if (error instanceof CommanderError && error.exitCode === 0) return exit.done;
  const misused = error instanceof CommanderError ? misuse(error, program, process.argv, language) : undefined;
  const refusal = misused ?? refusalOf(error, language);
  console.error(refusal?.why ?? error);
  if (misused?.help !== undefined) console.error(`\n${misused.help}`);
  if (json) {
    const { code, why } = refusal ?? { code: 'BUG', why: String(error) };
    console.log(JSON.stringify({ refusal: { code, why } }));
  }
  return exit.refused;
}
