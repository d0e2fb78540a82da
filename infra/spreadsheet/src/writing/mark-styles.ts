import type { Entry } from 'yauzl';

import type { Archive } from '../reading/archive.ts';
import { parseWholeXml, type XmlTag } from '../reading/xml.ts';
import { rewriteXml, serialize } from './rewrite-xml.ts';
import { fillTones, fillXml, toneColours, type FillTone } from './tones.ts';

/** The cell styles of a workbook, and which further ones the marks need. */
export type MarkStyles = Readonly<{
  /** Style like `base` with the fill of `tone`, or without any fill of ours. */
  styled(base: number, tone: FillTone | undefined): number;
  /** Style of the texts in the extra column. */
  textStyle(): number;
  /** `xl/styles.xml` with the further styles; to be called when all marks are written. */
  rewritten(): AsyncGenerator<string>;
}>;

type Counts = { fills: number; cells: number; fillOf: number[]; ours: Set<number> };

const tones: readonly string[] = Object.values(toneColours);

/** Undefined when the styles are not such that a fill can be added; the copy is then written anew. */
export async function markStyles(archive: Archive): Promise<MarkStyles | undefined> {
  const entry = archive.find('xl/styles.xml');
  if (entry === undefined) return undefined;
  const counts = await countStyles(archive, entry);
  if (counts.fills === 0 || counts.cells === 0) return undefined;
  const wanted: { base: number; fill: number | undefined }[] = [];
  const indexes = new Map<string, number>();
  const indexOf = (base: number, fill: number | undefined): number => {
    const key = `${base}:${fill ?? 'text'}`;
    const known = indexes.get(key);
    if (known !== undefined) return known;
    const index = counts.cells + wanted.length;
    wanted.push({ base, fill });
    indexes.set(key, index);
    return index;
  };
  return {
    styled(base, tone) {
      const known = base < counts.cells ? base : 0;
      if (tone !== undefined) return indexOf(known, counts.fills + fillTones.indexOf(tone));
      return counts.ours.has(counts.fillOf[known] ?? 0) ? indexOf(known, 0) : base;
    },
    textStyle: () => indexOf(0, undefined),
    rewritten: () => rewriteStyles(archive, entry, counts, wanted),
  };
}

async function countStyles(archive: Archive, entry: Entry): Promise<Counts> {
  const counts: Counts = { fills: 0, cells: 0, fillOf: [], ours: new Set() };
  let list = '';
  await parseWholeXml(entry.fileName, archive.unpack(entry), {
    open(local, { attributes }) {
      if (local === 'fills' || local === 'cellXfs' || local === 'cellStyleXfs' || local === 'dxfs') list = local;
      else if (local === 'fill' && list === 'fills') counts.fills += 1;
      else if (local === 'fgColor' && list === 'fills' && tones.includes(attributes['rgb'] ?? '')) {
        counts.ours.add(counts.fills - 1);
      } else if (local === 'xf' && list === 'cellXfs') {
        counts.cells += 1;
        counts.fillOf.push(Number(attributes['fillId'] ?? 0));
      }
    },
    close(local) {
      if (local === list) list = '';
    },
  });
  return counts;
}

function rewriteStyles(
  archive: Archive,
  entry: Entry,
  counts: Counts,
  wanted: readonly Readonly<{ base: number; fill: number | undefined }>[],
): AsyncGenerator<string> {
  const formats: string[] = [];
  let list = '';
  let inFormat = false;
  const append = (xml: string): void => void (formats[formats.length - 1] = (formats.at(-1) ?? '') + xml);
  const prefixOf = ({ name }: XmlTag): string => name.slice(0, name.indexOf(':') + 1);
  const total = (tag: XmlTag, count: number): XmlTag => ({
    ...tag,
    attributes: { ...tag.attributes, count: String(count) },
  });
  return rewriteXml(entry.fileName, archive.unpack(entry), (emit) => ({
    open(local, tag) {
      if (local === 'fills') emit.open(total(tag, counts.fills + fillTones.length));
      else if (local === 'cellXfs') emit.open(total(tag, counts.cells + wanted.length));
      else emit.open(tag);
      if (local === 'fills' || local === 'cellXfs') list = local;
      if (local === 'xf' && list === 'cellXfs') {
        formats.push(serialize(tag));
        inFormat = !tag.isSelfClosing;
      } else if (inFormat) append(serialize(tag));
    },
    text: (text) => emit.text(text),
    close(local, tag) {
      if (local === 'xf' && inFormat) {
        append(`</${tag.name}>`);
        inFormat = false;
      } else if (inFormat && !tag.isSelfClosing) append(`</${tag.name}>`);
      if (local === 'fills') emit.raw(fillTones.map((tone) => fillXml(tone, prefixOf(tag))).join(''));
      if (local === 'cellXfs') emit.raw(wanted.map((style) => formatXml(formats, style, prefixOf(tag))).join(''));
      if (local === list) list = '';
      emit.close(tag);
    },
  }));
}

function formatXml(
  formats: readonly string[],
  style: { base: number; fill: number | undefined },
  prefix: string,
): string {
  if (style.fill === undefined) {
    const wrap = `<${prefix}alignment vertical="top" wrapText="1"/>`;
    return `<${prefix}xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">${wrap}</${prefix}xf>`;
  }
  const base = formats[style.base] ?? `<${prefix}xf numFmtId="0" fontId="0" borderId="0"/>`;
  const bare = base.replace(/^(<[^>]*?)\sfillId="\d*"/, '$1').replace(/^(<[^>]*?)\sapplyFill="\w*"/, '$1');
  return bare.replace(/^<([\w:]+)/, `<$1 fillId="${style.fill}" applyFill="1"`);
}
