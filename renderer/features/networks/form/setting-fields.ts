/** Settings of an estimator as its schema describes them, made ready for a form. */
export type SettingField = { readonly name: string; readonly description: string } & (
  | { readonly kind: 'choice'; readonly options: readonly string[]; readonly standard: string }
  | { readonly kind: 'switch'; readonly standard: boolean }
  | {
      readonly kind: 'number';
      readonly standard: number | null;
      readonly min: number | undefined;
      readonly max: number | undefined;
      readonly isWhole: boolean;
      readonly mayBeEmpty: boolean;
    }
);

export type SettingValue = string | number | boolean | null;
export type SettingValues = Readonly<Record<string, SettingValue>>;

/** What the form needs of a JSON schema (draft 2020-12), as zod writes it. */
interface PropertySchema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly description?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly anyOf?: readonly PropertySchema[];
}

/** One field for each property that a form can hold; others (objects, lists) keep their defaults. */
export function settingFields(schema: unknown): readonly SettingField[] {
  const properties = (schema as { readonly properties?: Readonly<Record<string, PropertySchema>> })
    .properties;
  return Object.entries(properties ?? {}).flatMap(([name, property]) => fieldOf(name, property) ?? []);
}

function fieldOf(name: string, property: PropertySchema): SettingField | null {
  const description = property.description ?? '';
  const choices = property.anyOf?.filter(({ type }) => type !== 'null') ?? [property];
  const [only] = choices;
  if (choices.length !== 1 || only === undefined) return null;
  const mayBeEmpty = property.anyOf !== undefined && choices.length < property.anyOf.length;
  if (only.enum !== undefined) {
    const standard = String(property.default ?? only.enum[0]);
    return { name, description, kind: 'choice', options: only.enum, standard };
  }
  if (only.type === 'boolean')
    return { name, description, kind: 'switch', standard: property.default === true };
  if (only.type !== 'number' && only.type !== 'integer') return null;
  return {
    name,
    description,
    kind: 'number',
    standard: typeof property.default === 'number' ? property.default : null,
    min: only.minimum ?? only.exclusiveMinimum,
    max: only.maximum ?? only.exclusiveMaximum,
    isWhole: only.type === 'integer',
    mayBeEmpty,
  };
}

export const standardValues = (fields: readonly SettingField[]): SettingValues =>
  Object.fromEntries(fields.map((field) => [field.name, field.standard]));

/** Defaults, and over them whatever of earlier settings fits: a change of the method keeps what both methods know. */
export function carriedOver(fields: readonly SettingField[], earlier: SettingValues): SettingValues {
  const values: Record<string, SettingValue> = {};
  for (const field of fields) {
    const before = earlier[field.name];
    values[field.name] =
      before !== undefined && isShared(field.name) && fits(field, before) ? before : field.standard;
  }
  return values;
}

/** How correlations are made and missing values treated belongs to the data; a penalty belongs to its method. */
const isShared = (name: string) => name === 'cor' || name === 'missing';

function fits(field: SettingField, value: SettingValue): boolean {
  if (field.kind === 'choice') return field.options.some((option) => option === value);
  if (field.kind === 'switch') return typeof value === 'boolean';
  return typeof value === 'number' || (value === null && field.mayBeEmpty);
}

/** Settings for the patient: how the search runs, not what is asked. */
const fine: ReadonlySet<string> = new Set([
  'lambdaCount',
  'lambdaMinimumRatio',
  'start',
  'stepwise',
  'refit',
]);

export const isFine = (field: SettingField): boolean => fine.has(field.name);

/** A level and a correction mean nothing while edges are not tested. */
export function isAsked(
  field: SettingField,
  fields: readonly SettingField[],
  values: SettingValues,
): boolean {
  if (field.name !== 'alpha' && field.name !== 'adjust') return true;
  return !fields.some(({ name }) => name === 'threshold') || values.threshold === true;
}

/** What goes to the engine: fields that are not asked, and empty fields that must not be, keep their defaults. */
export function settingsToSend(fields: readonly SettingField[], values: SettingValues): SettingValues {
  const asked = fields.filter((field) => isAsked(field, fields, values));
  return Object.fromEntries(
    asked.flatMap((field) => {
      const value = values[field.name] === undefined ? field.standard : (values[field.name] ?? null);
      return value === null && !(field.kind === 'number' && field.mayBeEmpty) ? [] : [[field.name, value]];
    }),
  );
}
