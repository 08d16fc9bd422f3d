import type { Migration } from './migration.ts';

/**
 * The first schema. Tables of the researcher's own are keyed by `number` (what the undo log and the order of
 * addition go by) and named by `id`. A source is split in two so that lists, filters and sorting touch short rows
 * only. `claim_tally` and `source_search` are derived and left out of the undo log: triggers keep the first, and
 * search-index.ts the second.
 */
export const notebook: Migration = {
  version: 1,
  name: 'notebook',
  sql: `
CREATE TABLE header (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE meta (
  number INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE sources (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  year INTEGER,
  screening TEXT NOT NULL,
  sample INTEGER NOT NULL,
  has_abstract INTEGER NOT NULL,
  import_id TEXT NOT NULL,
  file TEXT NOT NULL,
  position INTEGER NOT NULL,
  text_hash TEXT NOT NULL,
  document INTEGER NOT NULL, -- docid of the text in source_search
  title_order TEXT, -- what lists sort by; NULL where there is nothing to sort by
  authors_order TEXT,
  container_order TEXT,
  doi_key TEXT,
  pmid_key TEXT,
  title_year_author_key TEXT
) STRICT;
CREATE UNIQUE INDEX sources_by_document ON sources (document);
CREATE INDEX sources_by_title ON sources (title_order);
CREATE INDEX sources_by_authors ON sources (authors_order);
CREATE INDEX sources_by_container ON sources (container_order);
CREATE INDEX sources_by_year ON sources (year);

CREATE TABLE source_texts (
  number INTEGER PRIMARY KEY REFERENCES sources (number) ON DELETE CASCADE,
  title TEXT NOT NULL,
  authors TEXT NOT NULL,
  container TEXT NOT NULL,
  keywords TEXT,
  abstract TEXT,
  record TEXT NOT NULL, -- JSON: the other fields of the CSL record
  segmented TEXT -- JSON: the texts above that hold Chinese or Japanese, cut into pairs of characters for the search
) STRICT;

CREATE VIRTUAL TABLE source_search USING fts4 (
  title, authors, keywords, abstract,
  content="", tokenize=unicode61 "remove_diacritics=2"
);

CREATE TABLE readings (
  number INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES sources (number) ON DELETE CASCADE,
  extractor TEXT NOT NULL,
  UNIQUE (source, extractor)
) STRICT;

CREATE TABLE concepts (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  kind TEXT NOT NULL,
  synonyms TEXT NOT NULL, -- JSON array
  identifiers TEXT NOT NULL, -- JSON array
  note TEXT NOT NULL
) STRICT;

CREATE TABLE claims (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  source INTEGER NOT NULL REFERENCES sources (number) ON DELETE CASCADE,
  field TEXT NOT NULL,
  cause_id TEXT NOT NULL REFERENCES concepts (id),
  effect_id TEXT NOT NULL REFERENCES concepts (id),
  state TEXT NOT NULL,
  polarity TEXT NOT NULL,
  relation TEXT NOT NULL,
  certainty TEXT NOT NULL,
  design TEXT NOT NULL,
  confidence REAL NOT NULL,
  grounding TEXT NOT NULL,
  speaker TEXT NOT NULL,
  quote_start INTEGER NOT NULL,
  quote_end INTEGER NOT NULL,
  quote TEXT NOT NULL,
  folded TEXT, -- the quote without case and accents, where that differs by more than ASCII case
  rule TEXT NOT NULL,
  population TEXT NOT NULL,
  note TEXT NOT NULL,
  spans TEXT NOT NULL, -- JSON: cause, effect, cue with their offsets in the field
  speaker_detail TEXT NOT NULL -- JSON: version, model, runId
) STRICT;
CREATE INDEX claims_by_place ON claims (source, field DESC, quote_start);
CREATE INDEX claims_by_cause ON claims (cause_id, effect_id);
CREATE INDEX claims_by_effect ON claims (effect_id);
CREATE INDEX claims_by_confidence ON claims (confidence);
CREATE INDEX claims_by_state ON claims (state);

CREATE TABLE claim_tally (source INTEGER PRIMARY KEY, claims INTEGER NOT NULL) STRICT;
CREATE INDEX claim_tally_by_claims ON claim_tally (claims);
CREATE TRIGGER claim_tally_source_insert AFTER INSERT ON sources BEGIN
  INSERT INTO claim_tally (source, claims)
  SELECT new.number, count(*) FROM claims WHERE source = new.number AND state <> 'rejected';
END;
CREATE TRIGGER claim_tally_source_delete AFTER DELETE ON sources BEGIN
  DELETE FROM claim_tally WHERE source = old.number;
END;
CREATE TRIGGER claim_tally_insert AFTER INSERT ON claims WHEN new.state <> 'rejected' BEGIN
  UPDATE claim_tally SET claims = claims + 1 WHERE source = new.source;
END;
CREATE TRIGGER claim_tally_delete AFTER DELETE ON claims WHEN old.state <> 'rejected' BEGIN
  UPDATE claim_tally SET claims = claims - 1 WHERE source = old.source;
END;
CREATE TRIGGER claim_tally_update AFTER UPDATE ON claims
WHEN (old.source, old.state = 'rejected') IS NOT (new.source, new.state = 'rejected')
BEGIN
  UPDATE claim_tally SET claims = claims - (old.state <> 'rejected') WHERE source = old.source;
  UPDATE claim_tally SET claims = claims + (new.state <> 'rejected') WHERE source = new.source;
END;

CREATE TABLE hand_edges (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  cause_id TEXT NOT NULL REFERENCES concepts (id) ON DELETE CASCADE,
  effect_id TEXT NOT NULL REFERENCES concepts (id) ON DELETE CASCADE,
  polarity TEXT NOT NULL,
  rationale TEXT NOT NULL,
  hidden INTEGER NOT NULL,
  UNIQUE (cause_id, effect_id)
) STRICT;

CREATE TABLE hand_nodes (
  number INTEGER PRIMARY KEY,
  concept_id TEXT NOT NULL UNIQUE REFERENCES concepts (id) ON DELETE CASCADE
) STRICT;

CREATE TABLE positions (
  number INTEGER PRIMARY KEY,
  concept_id TEXT NOT NULL UNIQUE REFERENCES concepts (id) ON DELETE CASCADE,
  x REAL NOT NULL,
  y REAL NOT NULL
) STRICT;

CREATE TABLE hypotheses (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL,
  method TEXT NOT NULL,
  mode TEXT NOT NULL,
  cause_id TEXT NOT NULL,
  effect_id TEXT NOT NULL,
  cause_label TEXT NOT NULL,
  effect_label TEXT NOT NULL,
  statement TEXT NOT NULL,
  polarity TEXT NOT NULL,
  score REAL NOT NULL,
  run_id TEXT NOT NULL,
  created_at TEXT NOT NULL,
  why TEXT NOT NULL,
  body TEXT NOT NULL,
  detail TEXT NOT NULL -- JSON: path, otherPaths, scores, evidence
) STRICT;
CREATE INDEX hypotheses_by_pair ON hypotheses (method, cause_id, effect_id);

CREATE TABLE import_reports (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  added INTEGER NOT NULL,
  detail TEXT NOT NULL -- JSON: files, duplicates, rejected
) STRICT;

CREATE TABLE runs (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  what TEXT NOT NULL,
  started_at TEXT NOT NULL,
  milliseconds REAL NOT NULL,
  seed INTEGER,
  input_hash TEXT NOT NULL,
  detail TEXT NOT NULL -- JSON: settings, versions, summary
) STRICT;
`,
};
