import { describeColumn } from '../../../data/describe.ts';
import type { DataColumn, DatasetVariable, VariableSummary } from '../../../model/dataset.ts';
import type { Warning } from '../../../model/run.ts';
import { dataWarnings } from '../../../networks/warnings/data.ts';
import type { Notebook } from '../../../storage/notebook-contract.ts';
import type { ColumnContent } from '../../../storage/repositories.ts';

/** The cells of a column as the notebook keeps them: what means "missing" in the file itself is null. */
export function contentOf({ values, texts }: DataColumn): ColumnContent {
  if (texts !== null) return texts;
  return Array.from(values, (value) => (Number.isNaN(value) ? null : value));
}

/** A variable of the notebook as the networks take it: missing codes are missing. */
export function columnOf(variable: DatasetVariable, content: ColumnContent): DataColumn {
  const { name, label, valueLabels } = variable;
  const facts = { name, label, ...(valueLabels.length === 0 ? {} : { valueLabels }) };
  if (holdsTexts(content)) {
    return { ...facts, values: new Float64Array(content.length).fill(Number.NaN), texts: content };
  }
  const codes = new Set(variable.missingCodes);
  const values = Float64Array.from(content, (value) =>
    value === null || codes.has(value) ? Number.NaN : value,
  );
  return { ...facts, values, texts: null };
}

const holdsTexts = (content: ColumnContent): content is readonly (string | null)[] =>
  content.some((cell) => typeof cell === 'string');

interface Known {
  readonly column: DataColumn;
  readonly summaries: Map<string, VariableSummary>;
}

/** Columns kept ready; the rows of a data set never change, so that only room limits them. */
const keptCells = 20_000_000;

/** States of data sets whose warnings are remembered. */
const keptWarnings = 50;

/** What of a variable its warnings hang on. */
const warningKey = ({ name, kind, missingCodes, derived }: DatasetVariable) => [
  name,
  kind,
  missingCodes,
  derived?.hash ?? null,
];

/**
 * Reads the columns of data sets and describes them, remembering both: a table of variables is asked for after every
 * change of a label.
 */
export class StoredColumns {
  readonly #known = new Map<string, Known>();
  readonly #warnings = new Map<string, readonly Warning[]>();
  #cells = 0;

  /** The column, missing codes left out. @throws Error when the notebook has lost it. */
  column(notebook: Notebook, datasetId: string, variable: DatasetVariable): DataColumn {
    return { ...this.#of(notebook, datasetId, variable).column, label: variable.label };
  }

  summary(notebook: Notebook, datasetId: string, variable: DatasetVariable): VariableSummary {
    const { column, summaries } = this.#of(notebook, datasetId, variable);
    const key = variable.kind ?? '';
    const summary = summaries.get(key) ?? describeColumn(column, variable.kind);
    summaries.set(key, summary);
    return summary;
  }

  /** What is doubtful about the variables as they are. */
  warnings(notebook: Notebook, datasetId: string, variables: readonly DatasetVariable[]): Warning[] {
    const key = JSON.stringify([notebook.path, datasetId, variables.map(warningKey)]);
    const known = this.#warnings.get(key);
    if (known !== undefined) return [...known];
    const found = dataWarnings(
      variables.map((variable) => {
        const { column } = this.#of(notebook, datasetId, variable);
        return { column, kind: this.summary(notebook, datasetId, variable).kind };
      }),
    );
    if (this.#warnings.size >= keptWarnings) this.#warnings.clear();
    this.#warnings.set(key, found);
    return [...found];
  }

  #of(notebook: Notebook, datasetId: string, variable: DatasetVariable): Known {
    const key = JSON.stringify([
      notebook.path,
      datasetId,
      variable.name,
      variable.missingCodes,
      variable.derived?.hash ?? null,
    ]);
    const there = this.#known.get(key);
    if (there !== undefined) return there;
    const content = notebook.datasets.column(datasetId, variable.name);
    if (content === null) throw new Error(`the data set ${datasetId} has no column ${variable.name}`);
    const known = { column: columnOf(variable, content), summaries: new Map() };
    this.#makeRoomFor(content.length);
    this.#known.set(key, known);
    return known;
  }

  #makeRoomFor(cells: number): void {
    if (this.#cells + cells > keptCells) {
      this.#known.clear();
      this.#cells = 0;
    }
    this.#cells += cells;
  }
}
