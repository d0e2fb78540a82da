import type { Command, CommanderError } from 'commander';

import { named, say, type Language } from './words.ts';

/** Lets commander speak the language of the rest: its titles, its own options, and no sentence of its own on misuse. */
export function speaking(command: Command, language: Language): Command {
  return command
    .exitOverride()
    .helpCommand(false)
    .helpOption('-h, --help', say(language, 'help', 'help'))
    .configureOutput({ outputError: () => undefined })
    .configureHelp({
      styleTitle: (title) => named(language, 'helpTitle', title),
      optionDescription: ({ description, defaultValue }) =>
        defaultValue === undefined
          ? description
          : `${description} ${say(language, 'help', 'default', { value: String(defaultValue) })}`,
    });
}

/** What is wrong with a call, and the help that belongs to it; no help where commander has printed it already. */
export function misuse(
  error: CommanderError,
  program: Command,
  argv: readonly string[],
  language: Language,
): Readonly<{ code: string; why: string; help?: string }> {
  const called = program.commands.find((command) => command.name() === argv[2]);
  const help = (called ?? program).helpInformation();
  // Nothing asked for: the help was the whole answer.
  if (error.code === 'commander.help') return { code: 'USAGE', why: say(language, 'usage', 'nothing') };
  // commander quotes what it does not like.
  const quoted = [...error.message.matchAll(/'([^']*)'/g)].map(([, text]) => text ?? '');
  const sentence = named(language, 'usage', error.code.replace('commander.', ''));
  const legal = /is invalid\. (?:Allowed choices are )?(.*?)\.?$/.exec(error.message)?.[1] ?? '';
  const why = sentence
    .replace('{what}', quoted[0] ?? '')
    .replace('{given}', quoted[1] ?? '')
    .replace('{legal}', legal);
  return { code: 'USAGE', why, help: help.trimEnd() };
}
