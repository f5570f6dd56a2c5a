import { UserError } from '../errors.js';
import { message, say } from '../messages/catalogue.js';
import type { Dataset, Field } from '../schema/dataset.js';
import { loadDatasets, loadSharedCodes } from '../schema/datasets.js';
import { loadWorkspace } from '../workspace/load-workspace.js';
import type { Terminal } from './terminal.js';
import { renderTable } from './text-table.js';

interface DatasetsOptions {
  readonly dataset: string | undefined;
  readonly json: boolean;
}

/** `bidui datasets [DATASET]`: the rolls that are recognised here, those of the workspace among them, or one of them with its fields. */
export const runDatasets = ({ dataset, json }: DatasetsOptions, terminal: Terminal): void => {
  const { workingFolder } = terminal;
  const all = loadWorkspace({ input: workingFolder, workingFolder, datasets: loadDatasets() }).datasets;
  if (dataset === undefined) {
    terminal.out(json ? toJson([...all.values()].map(asJson)) : listAll(all, terminal));
    return;
  }
  const one = all.get(dataset);
  if (one === undefined) {
    throw new UserError(message('cli.datasets-unknown', { name: dataset }), {
      hint: message('cli.datasets-known', { names: [...all.keys()].join(', ') }),
    });
  }
  terminal.out(json ? toJson(asJson(one)) : showOne(one, terminal));
};

const listAll = (all: ReadonlyMap<string, Dataset>, { lang, width }: Terminal): string => {
  const departments = loadSharedCodes().department;
  const table = renderTable({
    columns: [
      { title: say(lang, 'cli.datasets-code') },
      { title: say(lang, 'cli.datasets-title') },
      { title: say(lang, 'cli.datasets-department') },
      { title: say(lang, 'cli.datasets-needs') },
    ],
    rows: [...all.values()].map((dataset) => [
      dataset.name,
      dataset.title[lang],
      departments.get(dataset.department)?.[lang] ?? dataset.department,
      dataset.recognise.need
        .map((alternatives) =>
          alternatives
            .map((field) => dataset.fields.get(field)?.title[lang] ?? field)
            .join(say(lang, 'cli.or')),
        )
        .join(lang === 'zh' ? '、' : ', '),
    ]),
    width,
  });
  return `${table}\n\n${say(lang, 'cli.datasets-more')}`;
};

const showOne = (dataset: Dataset, { lang, width }: Terminal): string => {
  const origins = {
    file: say(lang, 'cli.from-file'),
    sheet: say(lang, 'cli.from-sheet'),
    title: say(lang, 'cli.from-title'),
  };
  const table = renderTable({
    columns: [
      { title: say(lang, 'cli.datasets-field') },
      { title: say(lang, 'cli.datasets-headers') },
      { title: say(lang, 'cli.datasets-values') },
    ],
    rows: [...dataset.fields.values()].map((field) => [
      `${field.title[lang]} (${field.name})`,
      field.headers.join(lang === 'zh' ? '、' : ', ') + field.from.map((origin) => origins[origin]).join(''),
      [...field.codes.values()].map((code) => code[lang]).join(lang === 'zh' ? '、' : ', '),
    ]),
    width,
  });
  return `${dataset.title[lang]} (${dataset.name})\n\n${table}`;
};

const asJson = (dataset: Dataset): object => ({
  dataset: dataset.name,
  title: dataset.title,
  department: dataset.department,
  population: dataset.population,
  one_row_per: dataset.oneRowPer,
  need: dataset.recognise.need,
  fields: [...dataset.fields.values()].map(fieldAsJson),
});

const fieldAsJson = (field: Field): object => ({
  field: field.name,
  title: field.title,
  kind: field.kind,
  headers: field.headers,
  from: field.from,
  ...(field.codes.size === 0 ? {} : { codes: Object.fromEntries(field.codes) }),
});

const toJson = (value: unknown): string => JSON.stringify(value, null, 2);
