import type { Claim } from '../model/claim.ts';
import type { Concept } from '../model/concept.ts';
import type { Dataset, DatasetVariable } from '../model/dataset.ts';
import type { FigureSettings } from '../model/figure-settings.ts';
import type { FittedNetwork, NetworkResult, NetworkSummary } from '../model/fitted-network.ts';
import type { HandEdge, Position } from '../model/graph.ts';
import type { Hypothesis } from '../model/hypothesis.ts';
import type { ImportReport } from '../model/import-report.ts';
import type { Run } from '../model/run.ts';
import type { SavedModel } from '../model/saved-model.ts';
import type { Source } from '../model/source.ts';
import type { SourceKeys } from '../model/source-keys.ts';

export type { SourceKeys };

/**
 * The notebook's tables as the engine sees them. Everything is synchronous: the database is in memory. Writing is
 * possible only inside `Notebook.act`; reading always.
 */
export interface Repositories {
  readonly sources: SourceRepository;
  readonly concepts: ConceptRepository;
  readonly claims: ClaimRepository;
  readonly graph: GraphRepository;
  readonly hypotheses: HypothesisRepository;
  readonly datasets: DatasetRepository;
  readonly networks: NetworkRepository;
  readonly models: ModelRepository;
  readonly reports: ReportRepository;
  readonly runs: RunRepository;
  readonly ledger: LedgerRepository;
  readonly answers: AnswerRepository;
  readonly meta: MetaRepository;
}

export interface Window {
  readonly offset: number;
  readonly limit: number;
}

export interface Rows<Row> {
  readonly total: number;
  readonly rows: readonly Row[];
}

export interface SourceQuery {
  readonly text: string;
  readonly screening: Source['screening'] | null;
  readonly yearFrom: number | null;
  readonly yearTo: number | null;
  readonly withoutAbstract: boolean;
  readonly importId: string | null;
  readonly sort: 'added' | 'title' | 'year' | 'authors' | 'container' | 'claims' | 'relevance';
  readonly descending: boolean;
}

/** A source as a table shows it, without its abstract. */
export interface SourceSummary {
  readonly id: string;
  readonly title: string;
  readonly authors: string;
  readonly year: number | null;
  readonly container: string;
  readonly screening: Source['screening'];
  readonly claims: number;
  readonly hasAbstract: boolean;
  readonly sample: boolean;
}

export interface SourceRepository {
  count(): number;
  list(query: SourceQuery, window: Window): Rows<SourceSummary>;
  get(id: string): Source | null;
  /** In order of addition, in slices, so that 50,000 are never in memory at once. */
  slice(window: Window): readonly Source[];
  /** Ids of sources that this extractor version has not read. */
  unread(extractor: string): readonly string[];
  markRead(id: string, extractor: string): void;
  insert(source: Source, keys: SourceKeys): void;
  /** A source whose title or abstract changes is unread again. */
  update(source: Source, keys: SourceKeys): void;
  remove(id: string): void;
  /** Every source's keys, for finding duplicates of an import. */
  allKeys(): readonly ({ readonly id: string } & SourceKeys)[];
}

export interface ConceptRepository {
  all(): readonly Concept[];
  get(id: string): Concept | null;
  insert(concept: Concept): void;
  update(concept: Concept): void;
  remove(id: string): void;
  /** Claims per concept id, rejected ones left out. */
  claimCounts(): ReadonlyMap<string, number>;
}

export interface ClaimQuery {
  readonly state: Claim['state'] | null;
  readonly relation: Claim['relation'] | null;
  readonly polarity: Claim['polarity'] | null;
  readonly certainty: Claim['certainty'] | null;
  readonly design: Claim['design'] | null;
  readonly conceptId: string | null;
  readonly sourceId: string | null;
  readonly minConfidence: number;
  readonly text: string;
  readonly sort: 'source' | 'confidence' | 'added';
}

export interface ClaimRepository {
  counts(): { readonly proposed: number; readonly accepted: number; readonly rejected: number };
  list(query: ClaimQuery, window: Window): Rows<Claim>;
  get(id: string): Claim | null;
  accepted(): readonly Claim[];
  /** Accepted claims on one ordered pair. */
  onEdge(causeId: string, effectId: string): readonly Claim[];
  insert(claim: Claim): void;
  update(claim: Claim): void;
  /** Sets the state of everything the query shows, except accepting what is unverified; answers how many changed. */
  setStateWhere(query: ClaimQuery, state: Claim['state']): number;
  remove(id: string): void;
  /** Claims counted by who said so, relation and state. */
  reviewTallies(): readonly (Pick<Claim, 'by' | 'relation' | 'state'> & { readonly claims: number })[];
  removeProposed(sourceId: string, speakerKind: Claim['by']['kind']): number;
  /** Points claims from one concept to another. */
  repoint(fromConceptId: string, toConceptId: string): void;
}

export interface GraphRepository {
  handEdges(): readonly HandEdge[];
  handEdge(causeId: string, effectId: string): HandEdge | null;
  putHandEdge(edge: HandEdge): void;
  removeHandEdge(id: string): void;
  handNodes(): readonly string[];
  addHandNode(conceptId: string): void;
  removeHandNode(conceptId: string): void;
  positions(): readonly Position[];
  putPositions(positions: readonly Position[]): void;
  removePosition(conceptId: string): void;
}

export interface HypothesisRepository {
  count(): number;
  list(
    query: { readonly state: Hypothesis['state'] | null; readonly text: string },
    window: Window,
  ): Rows<Hypothesis>;
  get(id: string): Hypothesis | null;
  find(method: string, causeId: string, effectId: string): Hypothesis | null;
  put(hypothesis: Hypothesis): void;
  remove(id: string): void;
}

/** The cells of a variable in the order of the rows: numbers or texts, null where missing. */
export type ColumnContent = readonly (number | null)[] | readonly (string | null)[];

export interface DatasetRepository {
  all(): readonly Dataset[];
  get(id: string): Dataset | null;
  insert(dataset: Dataset): void;
  rename(id: string, name: string): void;
  /** With its variables and rows. */
  remove(id: string): void;
  /** In the order of the file. */
  variables(id: string): readonly DatasetVariable[];
  addVariable(id: string, variable: DatasetVariable, content: ColumnContent): void;
  /** Changes what is said of a variable; its cells stay. */
  updateVariable(id: string, variable: DatasetVariable): void;
  /** The cells of a variable; of a matrix its row of the correlations. */
  column(id: string, variable: string): ColumnContent | null;
  /** Data sets with the number of variables, of those included, and of networks estimated from it. */
  counts(): ReadonlyMap<string, DatasetCounts>;
}

export interface DatasetCounts {
  readonly variables: number;
  readonly included: number;
  readonly networks: number;
}

export interface NetworkRepository {
  count(): number;
  /** Newest first; null: of every data set. */
  list(datasetId: string | null): readonly NetworkSummary[];
  get(id: string): FittedNetwork | null;
  insert(network: FittedNetwork): void;
  rename(id: string, name: string): void;
  annotate(id: string, note: string): void;
  setPlaces(id: string, places: FittedNetwork['places']): void;
  setFigure(id: string, figure: FigureSettings | null): void;
  /** With its results. */
  remove(id: string): void;
  /** What was computed of a network, newest first. */
  results(networkId: string): readonly NetworkResult[];
  result(id: string): NetworkResult | null;
  insertResult(result: NetworkResult): void;
  removeResult(id: string): void;
}

export interface ModelRepository {
  count(): number;
  /** The one that was changed last comes first. */
  all(): readonly SavedModel[];
  get(id: string): SavedModel | null;
  put(model: SavedModel): void;
  remove(id: string): void;
}

export interface ReportRepository {
  all(): readonly ImportReport[];
  insert(report: ImportReport): void;
}

export interface RunRepository {
  all(): readonly Run[];
  insert(run: Run): void;
}

/** Single values: the notebook's name, whether it is a sample. */
export interface MetaRepository {
  get(key: string): string | null;
  set(key: string, value: string): void;
}

/** A request that left the machine, as core/privacy describes it. */
export interface LedgerRow {
  readonly id: string;
  readonly at: string;
  readonly destination: string;
  readonly purpose: string;
  readonly bytes: number;
  readonly items: readonly string[];
  readonly policy: string;
  readonly outcome: string;
}

export interface LedgerRepository {
  /** Null when nobody has chosen one. */
  policy(): string | null;
  setPolicy(policy: string): void;
  count(): number;
  /** Newest first. */
  list(window: Window): readonly LedgerRow[];
  insert(row: LedgerRow): void;
  /** Writes what became of a request. */
  close(id: string, outcome: string): void;
}

/** What a model answered to one request, kept so that it is paid for once. */
export interface StoredAnswer {
  /** Hash of the request: text, prompt, model and settings. */
  readonly key: string;
  readonly at: string;
  readonly outcome: string;
  readonly content: string;
  readonly tokens: number;
}

export interface AnswerRepository {
  get(key: string): StoredAnswer | null;
  put(answer: StoredAnswer): void;
}
