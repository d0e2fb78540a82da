import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';

import { factSchemas } from '../proto/events.ts';
import { generatedPapers, sources } from './papers-made.ts';

/** Papers and code say the same, and the repo stands alone. */

const tracked = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\0')
  .filter((file) => file !== '' && existsSync(file));
const isText = (file: string): boolean =>
  /\.(ts|tsx|js|mjs|json|md|proto|ya?ml|css|html|sh)$|^\.ci\/run$/.test(file) && file !== 'package-lock.json';
const read = (file: string): string => readFileSync(file, 'utf8');
const productCode = [...sources('services', '.ts'), ...sources('infra', '.ts')].filter(
  (file) => !file.includes('/gen/') && !file.endsWith('.test.ts') && !/\/(contract|test)\//.test(file),
);

describe('the repo stands alone', () => {
  it('names no page outside itself', () => {
    const outside = new RegExp(
      [
        '\\.\\./' + 'shared',
        'design/' + '(house|domain|promises|matching|security|console|notifications|libraries)\\.md',
        'research/' + '[a-z-]+\\.md',
      ].join('|'),
    );
    expect(tracked.filter(isText).filter((file) => outside.test(read(file)))).toEqual([]);
  });

  it('links to files that exist', () => {
    const papers = tracked.filter((file) => file.endsWith('.md') && !file.startsWith('docs/reports/'));
    const dead = papers.flatMap((file) =>
      [...read(file).matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)(?:#[^)]*)?\)/g)]
        .map(([, target]) => target ?? '')
        .filter((target) => !existsSync(new URL(target, `file://${process.cwd()}/${file}`)))
        .map((target) => `${file} → ${target}`),
    );
    expect(dead).toEqual([]);
  });

  it('keeps README within 150 and ARCHITECTURE within 300 lines, in both languages the same headings', () => {
    const headings = (file: string): number[] =>
      [...read(file).matchAll(/^(#+) /gm)].map(([, marks]) => marks?.length ?? 0);
    expect(read('README.md').split('\n').length).toBeLessThanOrEqual(151);
    expect(read('README.zh-CN.md').split('\n').length).toBeLessThanOrEqual(151);
    expect(read('ARCHITECTURE.md').split('\n').length).toBeLessThanOrEqual(301);
    expect(headings('README.zh-CN.md')).toEqual(headings('README.md'));
  });

  it('gives every package a page of its own', () => {
    const packages = tracked
      .filter((file) => /^(infra|services)\/[^/]+\/package\.json$/.test(file))
      .map((file) => file.replace('package.json', 'README.md'));
    expect(packages.filter((file) => !existsSync(file))).toEqual([]);
  });
});

describe('rules and promises', () => {
  const cited = (pattern: RegExp): Map<string, string> => {
    const found = new Map<string, string>();
    for (const file of [...productCode, ...sources('services', '.test.ts'), ...sources('infra', '.test.ts')])
      for (const [name] of read(file).matchAll(pattern)) found.set(name, file);
    return found;
  };
  it('that code and tests cite stand in docs/', () => {
    const rules = read('docs/rules.md');
    const promises = read('docs/promises.md');
    const missing = [
      ...[...cited(/\bR[1-9]\d?\b(?=[^\w])/g)].filter(([name]) => !new RegExp(`\\| ${name} \\|`).test(rules)),
      ...[...cited(/\bP[1-9]\d?\b(?=[^\w])/g)].filter(
        ([name]) => !new RegExp(`\\| ${name} \\|`).test(promises) && !['P0', 'P1', 'P2', 'P3'].includes(name),
      ),
      ...[...cited(/\bI[1-9]\d?\b(?=[^\w])/g)].filter(([name]) => !new RegExp(`\\b${name} `).test(rules)),
      ...[...cited(/§0\.\d+/g)].filter(([name]) => !new RegExp(`^${name.slice(3)}\\. `, 'm').test(rules)),
    ];
    expect(missing).toEqual([]);
  });
});

describe('refusals', () => {
  const paper = existsSync('docs/refusals.md') ? read('docs/refusals.md') : '';
  const listed = new Set([...paper.matchAll(/^\| `([A-Z][A-Z0-9_]+)` \|/gm)].map(([, code]) => code ?? ''));
  const statuses = 'NOT_FOUND|FAILED_PRECONDITION|INVALID_ARGUMENT|ABORTED|PERMISSION_DENIED|RESOURCE_EXHAUSTED';
  const used = new Map<string, string>();
  for (const file of productCode) {
    const text = read(file);
    for (const [, code] of text.matchAll(new RegExp(`\\b([A-Z][A-Z0-9_]+): '(?:${statuses})'`, 'g')))
      used.set(code ?? '', file);
    for (const [, code] of text.matchAll(new RegExp(`RpcRefusal\\(\\s*'(?:${statuses})',\\s*'([A-Z0-9_]+)'`, 'g')))
      used.set(code ?? '', file);
    for (const [, code] of text.matchAll(/HttpProblem\(\s*\d+,\s*'([A-Z0-9_]+)'/g)) used.set(code ?? '', file);
    for (const [, code] of text.matchAll(/StartRefused\('([A-Z_]+)'/g)) used.set(code ?? '', file);
  }

  it('that code answers with have a line in docs/refusals.md', () => {
    expect([...used].filter(([code]) => !listed.has(code)).map(([code, file]) => `${code} (${file})`)).toEqual([]);
  });

  it('listed there are still answered by some code', () => {
    const all = productCode.map(read).join('\n') + sources('services', '.json').map(read).join('\n');
    expect([...listed].filter((code) => !new RegExp(`\\b${code}\\b`).test(all))).toEqual([]);
  });
});

describe('events', () => {
  it('have one owner, a meaning and a golden file that decodes', () => {
    const paper = read('docs/events.md');
    const types = Object.keys(factSchemas);
    expect(types.filter((type) => !paper.includes(`| \`${type.slice(type.indexOf('/') + 1)}\` |`))).toEqual([]);
    expect(types.filter((type) => !existsSync(`proto/golden/v1/${type.replace('/', '_')}.json`))).toEqual([]);
  });

  it.each(generatedPapers().map(({ path, text }) => [path, text] as const))(
    '%s is what the code makes it (npm run papers)',
    (path, text) => {
      expect(read(path)).toBe(text);
    },
  );
});

describe('glossary', () => {
  const words = read('docs/glossary.md');
  const locale = JSON.parse(read('services/gateway/locale/pages.zh.json')) as Record<string, Record<string, string>>;
  it.each(['type', 'state', 'role', 'offer', 'visit', 'cause'])('has a line for every %s code', (group) => {
    expect(
      Object.keys(locale[group] ?? {}).filter((code) => code !== '' && !new RegExp(`\\b${code}\\b`).test(words)),
    ).toEqual([]);
  });
});

describe('sizes of infra in lines of code (decision 11)', () => {
  const drivers = ['infra/bus/src/kafka/', 'infra/store/src/mongo/'];
  const counted = sources('infra', '.ts').filter(
    (file) => !file.endsWith('.test.ts') && !/^infra\/(sim|engines|[^/]+\/(contract|test))\//.test(file),
  );
  const linesOf = (files: readonly string[]): number =>
    files.flatMap((file) =>
      read(file)
        .split('\n')
        .filter((line) => !/^\s*(\/\/|\/?\*|$)/.test(line)),
    ).length;

  it('drivers of real engines, simulator, engines for tests and tests apart, stay within 9,100', () => {
    const shared = counted.filter((file) => !drivers.some((driver) => file.startsWith(driver)));
    expect(linesOf(shared)).toBeLessThanOrEqual(9_100);
  });

  it.each(drivers)('of the driver %s stay within 1,300', (driver) => {
    expect(linesOf(counted.filter((file) => file.startsWith(driver)))).toBeLessThanOrEqual(1_300);
  });
});

describe('operations', () => {
  const page = read('docs/operations.md');
  const alerts = read('infra/otel/alerts.yml');
  const headings = [...page.matchAll(/^#+ (.+)$/gm)].map(([, text = '']) => text.toLowerCase().replaceAll(' ', '-'));
  const used = sources('infra', '.ts')
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) => [...read(file).matchAll(/metrics\.(count|gauge|observe)\(\s*'([a-z_]+)'/g)])
    .map(([, kind, name = '']) => {
      const unit = kind === 'count' ? '_total' : kind === 'observe' ? '_seconds' : '';
      return `linli_${name}${name.endsWith(unit) ? '' : unit}`;
    });

  it('names every metric that the code counts, and no other', () => {
    const told = new Set([...page.matchAll(/`(linli_[a-z_]+)`/g)].map(([, name = '']) => name));
    expect([...new Set(used)].filter((name) => !told.has(name))).toEqual([]);
    expect([...told].filter((name) => !used.includes(name) && name !== 'linli_metrics_dropped_total')).toEqual([]);
  });

  describe('of input that cannot be right', () => {
    const [, section = ''] = /^## Input that cannot be right$([^]+?)^## /m.exec(page) ?? [];
    const rows = [...section.matchAll(/^\| (?!what comes|---)(.+) \|$/gm)].map(([, row = '']) => row.split(' | '));
    const tests = [...sources('infra', '.ts'), ...sources('services', '.ts'), ...sources('scripts', '.ts')]
      .filter((file) => /\.test\.ts$|\/contract\//.test(file))
      .map(read)
      .join('\n');
    const union = (file: string, type: string): string[] => {
      const [, text = ''] = new RegExp(`type ${type} =([^;]+);`).exec(read(file)) ?? [];
      return [...text.matchAll(/'([A-Z_]+)'/g)].map(([, code = '']) => code);
    };
    const [, mends = ''] = /^const mends = \{([^]+?)^\}/m.exec(read('infra/store/src/mongo/errors.ts')) ?? [];

    it('each case has what is seen, what to do, and a test of that name', () => {
      expect(rows.length).toBeGreaterThan(25);
      expect(rows.filter((row) => row.length !== 5 || row.some((cell) => cell.trim() === ''))).toEqual([]);
      const told = rows.map(([, , , , name = '']) => name.replaceAll('**', ''));
      expect(told.filter((name) => !tests.includes(name))).toEqual([]);
    });

    it('each code there is said by some code, and each that can be said is there', () => {
      const named = rows.flatMap(([, , code = '']) => [...code.matchAll(/\b([A-Z][A-Z_]{6,})\b/g)]);
      const code = productCode.map(read).join('\n');
      expect(named.map(([name]) => name).filter((name) => !code.includes(name))).toEqual([]);
      const poison = union('infra/bus/src/envelope.ts', 'Poison');
      const kafka = union('infra/bus/src/kafka/errors.ts', 'KafkaRefusal');
      const mongo = [...mends.matchAll(/^ {2}([A-Z_]+):/gm)].map(([, name = '']) => name);
      expect([poison.length, kafka.length, mongo.length].every((count) => count > 7)).toBe(true);
      const inRows = new Set(named.map(([name]) => name));
      expect(poison.filter((name) => !inRows.has(name))).toEqual([]);
      expect([...kafka, ...mongo].filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
    });
  });

  it('shows on its dashboards and asks in its alarms only for metrics that are counted, by labels that they have', () => {
    const labelsOf = labelsByMetric();
    const shown = generatedPapers().filter(({ path }) => path.startsWith('infra/otel/dashboards/'));
    const expressions = [
      ...shown.flatMap(({ text }) =>
        (JSON.parse(text) as { panels: { targets: { expr: string }[] }[] }).panels.flatMap(({ targets }) =>
          targets.map(({ expr }) => expr),
        ),
      ),
      ...[...alerts.matchAll(/^ +expr: (.+)$/gm)].map(([, expr = '']) => expr),
    ];
    expect(shown.length).toBeGreaterThan(2);
    const wrong = expressions.flatMap((expr) => {
      const [, name = ''] = /\b(linli_[a-z_]+?)(?:_(?:bucket|count|sum))?\b/.exec(expr) ?? [];
      const by = [...expr.matchAll(/by \(([^)]*)\)/g)].flatMap(([, labels = '']) => labels.split(/, */));
      const matched = [...expr.matchAll(/([a-z_]+)(?:=~|!=|=)"/g)].map(([, label = '']) => label);
      if (name === '') return expr.startsWith('up{job=') ? [] : [expr];
      const known = labelsOf.get(name);
      if (known === undefined) return [`${name} is not counted`];
      const scraped = ['service', ...(expr.includes(`${name}_bucket`) ? ['le'] : [])];
      return [...by, ...matched]
        .filter((label) => !known.has(label) && !scraped.includes(label))
        .map((label) => `${name} has no label ${label}`);
    });
    expect(wrong).toEqual([]);
  });

  it('traces are kept by infra: of a service only its door and its composition know that there are any', () => {
    const knowing = sources('services', '.ts').filter(
      (file) => !/\/test\/|\.test\.ts$/.test(file) && /\btracer\b/i.test(read(file)),
    );
    expect(knowing.filter((file) => !file.startsWith('services/all-in-one/src/opening/'))).toEqual([
      'services/gateway/src/http/door.ts',
    ]);
  });

  it('has a runbook behind every alert, and every alert asks for a metric that is counted', () => {
    const runbooks = [...alerts.matchAll(/docs\/operations\.md#([a-z-]+)/g)].map(([, anchor = '']) => anchor);
    expect(runbooks.length).toBe([...alerts.matchAll(/- alert:/g)].length);
    expect(runbooks.filter((anchor) => !headings.includes(anchor))).toEqual([]);
    const asked = [...alerts.matchAll(/linli_[a-z_]+/g)].map(([name]) => name);
    expect(asked.filter((name) => !used.includes(name))).toEqual([]);
  });
});

/** The labels with which the code counts each metric. */
function labelsByMetric(): ReadonlyMap<string, ReadonlySet<string>> {
  const labels = new Map<string, Set<string>>();
  for (const file of sources('infra', '.ts').filter((one) => !one.endsWith('.test.ts'))) {
    for (const [, kind, name = '', rest = ''] of read(file).matchAll(
      /metrics\.(count|gauge|observe)\(\s*'([a-z_]+)'([^;]*)\);/g,
    )) {
      const unit = kind === 'count' ? '_total' : kind === 'observe' ? '_seconds' : '';
      const metric = `linli_${name}${name.endsWith(unit) ? '' : unit}`;
      const [, given = ''] = /\{ ([^{}]*) \}[^{}]*$/.exec(rest) ?? [];
      const known = labels.get(metric) ?? new Set();
      for (const label of given.split(', ')) known.add(label.replace(/:.*$/, ''));
      labels.set(metric, known);
    }
  }
  return labels;
}
