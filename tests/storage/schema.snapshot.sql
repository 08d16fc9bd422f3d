PRAGMA application_id = 1313821519;

PRAGMA user_version = 5;

PRAGMA page_size = 8192;

PRAGMA auto_vacuum = 2;

CREATE TRIGGER claim_tally_delete AFTER DELETE ON claims WHEN old.state <> 'rejected' BEGIN
  UPDATE claim_tally SET claims = claims - 1 WHERE source = old.source;
END;

CREATE TRIGGER claim_tally_insert AFTER INSERT ON claims WHEN new.state <> 'rejected' BEGIN
  UPDATE claim_tally SET claims = claims + 1 WHERE source = new.source;
END;

CREATE TRIGGER claim_tally_source_delete AFTER DELETE ON sources BEGIN
  DELETE FROM claim_tally WHERE source = old.number;
END;

CREATE TRIGGER claim_tally_source_insert AFTER INSERT ON sources BEGIN
  INSERT INTO claim_tally (source, claims)
  SELECT new.number, count(*) FROM claims WHERE source = new.number AND state <> 'rejected';
END;

CREATE TRIGGER claim_tally_update AFTER UPDATE ON claims
WHEN (old.source, old.state = 'rejected') IS NOT (new.source, new.state = 'rejected')
BEGIN
  UPDATE claim_tally SET claims = claims - (old.state <> 'rejected') WHERE source = old.source;
  UPDATE claim_tally SET claims = claims + (new.state <> 'rejected') WHERE source = new.source;
END;

CREATE TABLE claim_tally (source INTEGER PRIMARY KEY, claims INTEGER NOT NULL) STRICT;

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

CREATE TABLE concepts (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  kind TEXT NOT NULL,
  synonyms TEXT NOT NULL, -- JSON array
  identifiers TEXT NOT NULL, -- JSON array
  note TEXT NOT NULL
) STRICT;

CREATE TABLE dataset_columns (
  number INTEGER PRIMARY KEY,
  dataset_id TEXT NOT NULL REFERENCES datasets (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  content TEXT NOT NULL, -- JSON array of numbers or of texts, null where missing; of a matrix: its row
  UNIQUE (dataset_id, name)
) STRICT;

CREATE TABLE dataset_variables (
  number INTEGER PRIMARY KEY,
  dataset_id TEXT NOT NULL REFERENCES datasets (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  label TEXT NOT NULL,
  kind TEXT, -- NULL: as guessed
  included INTEGER NOT NULL,
  concept_id TEXT,
  missing_codes TEXT NOT NULL, -- JSON array of numbers
  detail TEXT NOT NULL, -- JSON: valueLabels, derived
  UNIQUE (dataset_id, name)
) STRICT;

CREATE TABLE datasets (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  created_at TEXT NOT NULL,
  source TEXT NOT NULL,
  n REAL NOT NULL,
  sample INTEGER NOT NULL,
  hash TEXT NOT NULL,
  detail TEXT NOT NULL -- JSON: file, reading, ignored
) STRICT;

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

CREATE TABLE header (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

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

CREATE TABLE import_reports (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  added INTEGER NOT NULL,
  detail TEXT NOT NULL -- JSON: files, duplicates, rejected
) STRICT;

CREATE TABLE ledger (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  destination TEXT NOT NULL,
  purpose TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  items TEXT NOT NULL, -- JSON array of ids
  policy TEXT NOT NULL,
  outcome TEXT NOT NULL
) STRICT;

CREATE TABLE meta (
  number INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE migrations (version INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;

CREATE TABLE model_answers (
  key TEXT PRIMARY KEY, -- SHA-256 of the request's body, which holds text, prompt and model
  at TEXT NOT NULL,
  outcome TEXT NOT NULL,
  content TEXT NOT NULL,
  tokens INTEGER NOT NULL
) STRICT;

CREATE TABLE models (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  text TEXT NOT NULL,
  origin TEXT NOT NULL,
  note TEXT NOT NULL, -- names the file, the citation, the data set or the other model
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;

CREATE TABLE network_results (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  network_id TEXT NOT NULL REFERENCES networks (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  created_at TEXT NOT NULL,
  settings TEXT NOT NULL, -- JSON
  detail TEXT NOT NULL -- JSON: result, run
) STRICT;

CREATE TABLE networks (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  created_at TEXT NOT NULL,
  kind TEXT NOT NULL,
  method TEXT NOT NULL,
  dataset_id TEXT NOT NULL,
  dataset_name TEXT NOT NULL,
  group_variable TEXT,
  group_value TEXT,
  n REAL NOT NULL,
  variables INTEGER NOT NULL,
  edges INTEGER NOT NULL,
  warnings INTEGER NOT NULL,
  note TEXT NOT NULL,
  places TEXT NOT NULL, -- JSON array
  detail TEXT NOT NULL -- JSON: variables, estimate, centrality, temporal, warnings, run
, figure TEXT) STRICT;

CREATE TABLE positions (
  number INTEGER PRIMARY KEY,
  concept_id TEXT NOT NULL UNIQUE REFERENCES concepts (id) ON DELETE CASCADE,
  x REAL NOT NULL,
  y REAL NOT NULL
) STRICT;

CREATE TABLE privacy_settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE readings (
  number INTEGER PRIMARY KEY,
  source INTEGER NOT NULL REFERENCES sources (number) ON DELETE CASCADE,
  extractor TEXT NOT NULL,
  UNIQUE (source, extractor)
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

CREATE VIRTUAL TABLE source_search USING fts4 (
  title, authors, keywords, abstract,
  content="", tokenize=unicode61 "remove_diacritics=2"
);

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

CREATE TABLE "undo_claims" (
        entry INTEGER PRIMARY KEY, step INTEGER, operation INTEGER, changed INTEGER, number INTEGER,
        "id", "source", "field", "cause_id", "effect_id", "state", "polarity", "relation", "certainty", "design", "confidence", "grounding", "speaker", "quote_start", "quote_end", "quote", "folded", "rule", "population", "note", "spans", "speaker_detail"
      );

CREATE TABLE "undo_concepts" (
        entry INTEGER PRIMARY KEY, step INTEGER, operation INTEGER, changed INTEGER, number INTEGER,
        "id", "label", "kind", "synonyms", "identifiers", "note"
      );

CREATE TABLE "undo_dataset_columns" (
        entry INTEGER PRIMARY KEY, step INTEGER, operation INTEGER, changed INTEGER, number INTEGER,
        "dataset_id", "name", "content"
      );

CREATE TABLE "undo_dataset_variables" (
        entry INTEGER PRIMARY KEY, step INTEGER, operation INTEGER, changed INTEGER, number INTEGER,
        "dataset_id", "position", "name", "label", "kind", "included", "concept_id", "missing_codes", "detail"
      );

CREATE TABLE "undo_datasets" (
        entry INTEGER PRIMARY KEY, step INTEGER, operation INTEGER, changed INTEGER, number INTEGER,
        "id", "name", "created_at", "source", "n", "sample", "hash", "detail"
      );

CREATE TABLE "undo_hand_edges" (
        entry INTEGER PRIMARY KEY, step INTEGER, operation INTEGER, changed INTEGER, number INTEGER,
        "id", "cause_id", "effect_id", "polarity", "rationale", "hidden"
      );

CREATE TABLE "undo_hand_nodes" (
        entry INTEGER PRIMARY KEY, step INTEGER, operation INTEGER, changed INTEGER, number INTEGER,
        "concept_id"
      );

CREATE TABLE "undo_hypotheses" (
        entry INTEGER PRIMARY KEY, step INTEGER, operation INTEGER, changed INTEGER, number INTEGER,
        "id", "state", "method", "mode", "cause_id", "effect_id", "cause_label", "effect_label", "statement", "polarity", "score", "run_id", "created_at", "why", "body", "detail"
      );

CREATE TABLE "undo_import_reports" (
        entry INTEGER PRIMARY KEY, step INTEGER, operation INTEGER, changed INTEGER, number INTEGER,
        "id", "at", "added", "detail"
      );

CREATE TABLE "undo_meta" (
        entry INTEGER PRIMARY KEY, step INTEGER, operation INTEGER, changed INTEGER, number INTEGER,
        "key", "value"
      );

CREATE TABLE "undo_models" (
        entry INTEGER PRIMARY KEY, step INTEGER, operation INTEGER, changed INTEGER, number INTEGER,
        "id", "name", "text", "origin", "note", "created_at", "changed_at"
      );

CREATE TABLE "undo_network_results" (
        entry INTEGER PRIMARY KEY, step INTEGER, operation INTEGER, changed INTEGER, number INTEGER,
        "id", "network_id", "kind", "created_at", "settings", "detail"
      );

CREATE TABLE "undo_networks" (
        entry INTEGER PRIMARY KEY, step INTEGER, operation INTEGER, changed INTEGER, number INTEGER,
        "id", "name", "created_at", "kind", "method", "dataset_id", "dataset_name", "group_variable", "group_value", "n", "variables", "edges", "warnings", "note", "places", "detail", "figure"
      );

CREATE TABLE "undo_positions" (
        entry INTEGER PRIMARY KEY, step INTEGER, operation INTEGER, changed INTEGER, number INTEGER,
        "concept_id", "x", "y"
      );

CREATE TABLE "undo_readings" (
        entry INTEGER PRIMARY KEY, step INTEGER, operation INTEGER, changed INTEGER, number INTEGER,
        "source", "extractor"
      );

CREATE TABLE "undo_runs" (
        entry INTEGER PRIMARY KEY, step INTEGER, operation INTEGER, changed INTEGER, number INTEGER,
        "id", "what", "started_at", "milliseconds", "seed", "input_hash", "detail"
      );

CREATE TABLE "undo_source_texts" (
        entry INTEGER PRIMARY KEY, step INTEGER, operation INTEGER, changed INTEGER, number INTEGER,
        "title", "authors", "container", "keywords", "abstract", "record", "segmented"
      );

CREATE TABLE "undo_sources" (
        entry INTEGER PRIMARY KEY, step INTEGER, operation INTEGER, changed INTEGER, number INTEGER,
        "id", "year", "screening", "sample", "has_abstract", "import_id", "file", "position", "text_hash", "document", "title_order", "authors_order", "container_order", "doi_key", "pmid_key", "title_year_author_key"
      );

CREATE TABLE undo_steps (
    step INTEGER PRIMARY KEY,
    stack TEXT NOT NULL CHECK (stack IN ('undo', 'redo')),
    label TEXT NOT NULL
  ) STRICT;

CREATE INDEX claim_tally_by_claims ON claim_tally (claims);

CREATE INDEX claims_by_cause ON claims (cause_id, effect_id);

CREATE INDEX claims_by_confidence ON claims (confidence);

CREATE INDEX claims_by_effect ON claims (effect_id);

CREATE INDEX claims_by_place ON claims (source, field DESC, quote_start);

CREATE INDEX claims_by_state ON claims (state);

CREATE INDEX hypotheses_by_pair ON hypotheses (method, cause_id, effect_id);

CREATE INDEX models_by_change ON models (changed_at);

CREATE INDEX network_results_by_network ON network_results (network_id);

CREATE INDEX networks_by_dataset ON networks (dataset_id);

CREATE INDEX sources_by_authors ON sources (authors_order);

CREATE INDEX sources_by_container ON sources (container_order);

CREATE UNIQUE INDEX sources_by_document ON sources (document);

CREATE INDEX sources_by_title ON sources (title_order);

CREATE INDEX sources_by_year ON sources (year);

CREATE INDEX "undo_claims_by_step" ON "undo_claims" (step);

CREATE INDEX "undo_concepts_by_step" ON "undo_concepts" (step);

CREATE INDEX "undo_dataset_columns_by_step" ON "undo_dataset_columns" (step);

CREATE INDEX "undo_dataset_variables_by_step" ON "undo_dataset_variables" (step);

CREATE INDEX "undo_datasets_by_step" ON "undo_datasets" (step);

CREATE INDEX "undo_hand_edges_by_step" ON "undo_hand_edges" (step);

CREATE INDEX "undo_hand_nodes_by_step" ON "undo_hand_nodes" (step);

CREATE INDEX "undo_hypotheses_by_step" ON "undo_hypotheses" (step);

CREATE INDEX "undo_import_reports_by_step" ON "undo_import_reports" (step);

CREATE INDEX "undo_meta_by_step" ON "undo_meta" (step);

CREATE INDEX "undo_models_by_step" ON "undo_models" (step);

CREATE INDEX "undo_network_results_by_step" ON "undo_network_results" (step);

CREATE INDEX "undo_networks_by_step" ON "undo_networks" (step);

CREATE INDEX "undo_positions_by_step" ON "undo_positions" (step);

CREATE INDEX "undo_readings_by_step" ON "undo_readings" (step);

CREATE INDEX "undo_runs_by_step" ON "undo_runs" (step);

CREATE INDEX "undo_source_texts_by_step" ON "undo_source_texts" (step);

CREATE INDEX "undo_sources_by_step" ON "undo_sources" (step);
