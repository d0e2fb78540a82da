import { z } from 'zod';

/** One thing an operator may set: where it is read, what is legal, what it is when nobody sets it. */
export type Setting<T> = Readonly<{
  /** Name in the environment. */
  env: string;
  /** From the text in the environment to the value. */
  type: z.ZodType<T, string>;
  /** Range in short notation, for refusals and the table in the papers. */
  legal: string;
  /** Value when unset; none = it must be set. */
  initial?: T;
  /** Its value is never printed; it may also come from a file named by `<env>_FILE`. */
  secret?: boolean;
}>;

export type Settings = Readonly<Record<string, Setting<unknown>>>;
export type ConfigOf<S extends Settings> = Readonly<{
  [Name in keyof S]: S[Name] extends Setting<infer T> ? T : never;
}>;

type Named<T> = Readonly<{ env: string; initial?: T }>;

/** A whole number from `min` to `max`. */
export function wholeNumber({ min, max, ...named }: Named<number> & { min: number; max: number }): Setting<number> {
  const type = z
    .string()
    .regex(/^-?\d{1,15}$/)
    .transform(Number)
    .pipe(z.number().int().min(min).max(max));
  return { ...named, type, legal: `${min}..${max}` };
}

/** One of some words. */
export function oneOf<const Word extends string>({
  values,
  ...named
}: Named<Word> & { values: readonly Word[] }): Setting<Word> {
  return { ...named, type: z.enum(values), legal: values.join('|') };
}

/** Yes or no. */
export function flag(named: Named<boolean>): Setting<boolean> {
  const type = z.enum(['true', 'false', '1', '0']).transform((word) => word === 'true' || word === '1');
  return { ...named, type: type, legal: 'true|false|1|0' };
}

/** A text of at most `maxLength` characters, of a form when `pattern` is given. */
export function text({
  pattern,
  minLength = 1,
  maxLength = 1_000,
  ...named
}: Named<string> & { pattern?: RegExp; minLength?: number; maxLength?: number }): Setting<string> {
  const sized = z.string().min(minLength).max(maxLength);
  const type = pattern ? sized.regex(pattern) : sized;
  return { ...named, type, legal: `${minLength}..${maxLength} chars${pattern ? ` ${String(pattern)}` : ''}` };
}

/** As `text`, never printed, also readable from the file that `<env>_FILE` names. */
export function secret(named: Parameters<typeof text>[0]): Setting<string> {
  return { ...text(named), secret: true };
}
