import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** One place of a defect: in `file`, the text `find` (which must stand there exactly once) becomes `replace`. */
type Edit = Readonly<{ file: string; find: string; replace: string }>;

/** A defect to plant. */
export type Planted = Readonly<{
  name: string;
  /** The promise that must catch it; empty = any. */
  promise: string;
  /** What a careless hand would have thought. */
  story: string;
  edits: readonly Edit[];
}>;

const folder = new URL('./mutants/', import.meta.url);
const root = new URL('../../../../', import.meta.url);

export function plantedDefects(): readonly Planted[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => plantedFrom(file.slice(0, -'.json'.length), readFileSync(new URL(file, folder), 'utf8')));
}

/** Reads the JSON form of a defect. @throws when it is none */
export function plantedFrom(name: string, json: string): Planted {
  const read = parsed(name, json);
  const { promise = '', story = '', edits } = { ...(read as Partial<Planted>) };
  const whole =
    Array.isArray(edits) &&
    edits.length > 0 &&
    (edits as unknown[]).every((edit) => {
      const { file, find, replace } = { ...(edit as Partial<Edit>) };
      return [file, find, replace].every((part) => typeof part === 'string') && find !== '';
    });
  if (!whole) throw new TypeError(`${name} is no planted defect: it has no edits of {file, find, replace}`);
  return { name, promise, story, edits };
}

function parsed(name: string, json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new TypeError(`${name} is no JSON: ${(cause as Error).message}`, { cause });
  }
}

/** The files that a defect changes, with it in them. @throws when one of its texts is not there exactly once */
export function withDefect({ name, edits }: Planted): readonly Readonly<{ file: string; url: string; text: string }>[] {
  const texts = new Map<string, string>();
  for (const { file, find, replace } of edits) {
    const url = new URL(file, root);
    if (!url.href.startsWith(root.href) || !existsSync(url))
      throw new Error(`${name}: there is no ${file} in this tree`);
    const text = texts.get(file) ?? readFileSync(url, 'utf8');
    const parts = text.split(find);
    if (parts.length !== 2) throw new Error(`${name}: its text stands ${parts.length - 1} times in ${file}`);
    texts.set(file, parts.join(replace));
  }
  return [...texts].map(([file, text]) => ({ file, url: new URL(file, root).href, text }));
}
