import type { Dataset, DatasetVariable } from '../../model/dataset.ts';
import type { Analysis, StoredAnalysis } from './analysis.ts';
import { rComment, rNames, rString } from './r-values.ts';

/** Reads the file as it was read, and keeps the variables and the cases of the network. */
export function readingLines(analysis: Analysis, { dataset, said }: StoredAnalysis): readonly string[] {
  const names = analysis.variables.map(({ name }) => name);
  return [
    ...(dataset === null
      ? [
          rComment('The data set is no longer in the notebook: name its file.'),
          'table <- read.csv("data.csv", check.names = FALSE)',
        ]
      : [rComment('Set the path of the data file.'), `table <- ${reader(dataset)}`]),
    ...missingCodes(said),
    ...derived(said, names),
    ...(analysis.kind === 'temporal' ? [] : chosen(analysis, names)),
  ];
}

function reader({ reading, file }: Dataset): string {
  const path = rString(file);
  switch (reading.format) {
    case 'sav':
      return `as.data.frame(haven::zap_labels(haven::read_sav(${path})))`;
    case 'xlsx': {
      const sheet = reading.sheet === null ? '' : `, sheet = ${rString(reading.sheet)}`;
      return `as.data.frame(readxl::read_excel(${path}${sheet}))`;
    }
    default: {
      const separator = rString(reading.delimiter ?? ',');
      const decimal = rString(reading.decimal ?? '.');
      const encoding = reading.encoding === null ? '' : `, fileEncoding = ${rString(reading.encoding)}`;
      return `read.table(${path}, header = TRUE, sep = ${separator}, dec = ${decimal}, quote = "\\"", comment.char = "", check.names = FALSE${encoding})`;
    }
  }
}

function missingCodes(said: readonly DatasetVariable[]): readonly string[] {
  return said
    .filter(({ missingCodes: codes, derived: made }) => codes.length > 0 && made === null)
    .map(({ name, missingCodes: codes }) => {
      const column = `table[[${rString(name)}]]`;
      return `${column}[${column} %in% c(${codes.join(', ')})] <- NA`;
    });
}

/** Variables that were made from others in the notebook. */
function derived(said: readonly DatasetVariable[], names: readonly string[]): readonly string[] {
  return said
    .filter(({ name, derived: made }) => made !== null && names.includes(name))
    .map(({ name, derived: made }) => {
      const from = rNames(made!.from);
      return made!.how === 'mean'
        ? `table[[${rString(name)}]] <- rowMeans(table[${from}])`
        : `table[[${rString(name)}]] <- table[[${rString(made!.from[0]!)}]]`;
    });
}

function chosen({ data }: Analysis, names: readonly string[]): readonly string[] {
  const items = [`items <- ${rNames(names)}`];
  if (data.fromMatrix)
    return [...items, 'correlations <- cov2cor(as.matrix(table[match(items, names(table)), items]))'];
  if (data.group === null) return [...items, 'data <- table[items]'];
  const { variable, value } = data.group;
  return [
    ...items,
    `data <- table[which(as.character(table[[${rString(variable)}]]) == ${rString(value)}), items]`,
  ];
}
