import { readdirSync, readFileSync } from 'node:fs';

/** A defect to plant: in `file`, the text `find` (which must stand there exactly once) becomes `replace`. */
export type Planted = Readonly<{
  name: string;
  /** The promise that must catch it. */
  promise: string;
  file: string;
  find: string;
  replace: string;
  /** What a careless hand would have thought. */
  story: string;
}>;

const folder = new URL('./mutants/', import.meta.url);
const root = new URL('../../../../', import.meta.url);

export function plantedDefects(): readonly Planted[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({
      name: file.slice(0, -'.json'.length),
      ...(JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Omit<Planted, 'name'>),
    }));
}

/** Where a defect goes, and the text of the file with it. @throws when its text is not there exactly once */
export function withDefect({ name, file, find, replace }: Planted): Readonly<{ url: string; text: string }> {
  const url = new URL(file, root);
  const text = readFileSync(url, 'utf8');
  const parts = text.split(find);
  if (parts.length !== 2)
    throw new Error(
      `${name}: its text stands ${parts.length - 1} times in ${file}; mend services/all-in-one/src/simulation/mutants/${name}.json`,
    );
  return { url: url.href, text: parts.join(replace) };
}
