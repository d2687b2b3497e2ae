/**
 * The record as it begins. Vocabulary columns carry CHECKs from `schema.ts`; `NOT NULL` follows the TypeScript types.
 * Indexes are few, because each costs every imported row: those by which the ledger is read, and those that keep the
 * foreign-key checks of an undone import from scanning a large child table once per removed parent.
 */
import type { Migration } from '../migration.ts';

const rowHead = 'id INTEGER PRIMARY KEY, rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1)';

const day = (column: string) =>
  `${column} TEXT CHECK (${column} IS NULL OR ${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')`;

const oneOf = (column: string, ...words: string[]) => `CHECK (${column} IN (${words.map((w) => `'${w}'`).join(', ')}))`;

const sql = `
CREATE TABLE document (
  ${rowHead},
  docNumber TEXT NOT NULL UNIQUE,
  title TEXT,
  ${day('issuedOn')}
) STRICT;

CREATE TABLE fileContent (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  content BLOB NOT NULL
) STRICT;

CREATE TABLE sourceFile (
  ${rowHead},
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES fileContent (sha256),
  sizeBytes INTEGER NOT NULL CHECK (sizeBytes >= 0),
  kind TEXT NOT NULL ${oneOf('kind', 'annex', 'body', 'returnForm')},
  receivedAt TEXT NOT NULL
) STRICT;
CREATE INDEX sourceFileBySha256 ON sourceFile (sha256);

CREATE TABLE annex (
  ${rowHead},
  documentId INTEGER NOT NULL REFERENCES document (id),
  annexNo INTEGER,
  title TEXT NOT NULL,
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2999),
  sourceFileId INTEGER NOT NULL REFERENCES sourceFile (id),
  sheet TEXT NOT NULL,
  columnsJson TEXT NOT NULL,
  footLinesJson TEXT NOT NULL
) STRICT;

CREATE TABLE section (
  ${rowHead},
  annexId INTEGER NOT NULL REFERENCES annex (id),
  ordinal INTEGER NOT NULL,
  title TEXT NOT NULL,
  leaderText TEXT,
  sourceCell TEXT NOT NULL,
  state TEXT NOT NULL ${oneOf('state', 'active', 'removed')}
) STRICT;
CREATE INDEX sectionByAnnex ON section (annexId, ordinal);

CREATE TABLE task (
  ${rowHead},
  annexId INTEGER NOT NULL REFERENCES annex (id),
  sectionId INTEGER REFERENCES section (id),
  ordinal INTEGER NOT NULL,
  sequenceNo INTEGER,
  sequence TEXT NOT NULL,
  content TEXT NOT NULL,
  overallGoal TEXT NOT NULL,
  annualTarget TEXT NOT NULL,
  responsibleLeader TEXT NOT NULL,
  units TEXT NOT NULL,
  leadUnit TEXT NOT NULL,
  supportingUnits TEXT NOT NULL,
  due TEXT NOT NULL,
  remark TEXT NOT NULL,
  extraJson TEXT NOT NULL,
  sourceFileId INTEGER NOT NULL REFERENCES sourceFile (id),
  sourceSheet TEXT NOT NULL,
  sourceRow INTEGER NOT NULL,
  sourceCellsJson TEXT NOT NULL,
  state TEXT NOT NULL ${oneOf('state', 'active', 'removed')}
) STRICT;
CREATE INDEX taskByAnnex ON task (annexId, ordinal);

CREATE TABLE target (
  ${rowHead},
  taskId INTEGER NOT NULL REFERENCES task (id),
  ordinal INTEGER NOT NULL,
  text TEXT NOT NULL,
  isNumbered INTEGER NOT NULL CHECK (isNumbered IN (0, 1)),
  kind TEXT NOT NULL ${oneOf('kind', 'amount', 'rate', 'ceiling', 'zero', 'event', 'application', 'stage', 'process', 'recurring')},
  ${day('dueOn')},
  dueText TEXT NOT NULL,
  dueKind TEXT NOT NULL ${oneOf('dueKind', 'date', 'recurring', 'none', 'ambiguous')},
  quantitiesJson TEXT NOT NULL,
  milestonesJson TEXT NOT NULL,
  dueIsFixed INTEGER NOT NULL CHECK (dueIsFixed IN (0, 1)),
  state TEXT NOT NULL ${oneOf('state', 'active', 'removed')}
) STRICT;
CREATE INDEX targetByTask ON target (taskId);

CREATE TABLE correction (
  ${rowHead},
  taskId INTEGER NOT NULL REFERENCES task (id),
  field TEXT NOT NULL,
  targetId INTEGER REFERENCES target (id),
  beforeText TEXT NOT NULL,
  correctedText TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason <> ''),
  createdAt TEXT NOT NULL,
  state TEXT NOT NULL ${oneOf('state', 'active', 'withdrawn')}
) STRICT;
CREATE INDEX correctionByTask ON correction (taskId);

CREATE TABLE goal (
  ${rowHead},
  taskId INTEGER NOT NULL REFERENCES task (id),
  ordinal INTEGER NOT NULL,
  text TEXT NOT NULL,
  isNumbered INTEGER NOT NULL CHECK (isNumbered IN (0, 1)),
  horizonYear INTEGER CHECK (horizonYear IS NULL OR horizonYear BETWEEN 1900 AND 2999),
  horizonText TEXT NOT NULL,
  quantitiesJson TEXT NOT NULL,
  state TEXT NOT NULL ${oneOf('state', 'active', 'removed')}
) STRICT;
CREATE INDEX goalByTask ON goal (taskId);

CREATE TABLE unit (
  ${rowHead},
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL ${oneOf('kind', 'department', 'town', 'subdistrict', 'enterprise', 'municipalBranch', 'group', 'other')},
  groupRule TEXT CHECK (groupRule IS NULL OR groupRule IN ('contact', 'members')),
  contact TEXT,
  phone TEXT,
  ${day('validFrom')},
  ${day('validTo')},
  state TEXT NOT NULL ${oneOf('state', 'active', 'closed')}
) STRICT;
CREATE UNIQUE INDEX unitByActiveName ON unit (name) WHERE state = 'active';

CREATE TABLE unitAlias (
  ${rowHead},
  unitId INTEGER NOT NULL REFERENCES unit (id),
  alias TEXT NOT NULL CHECK (alias <> ''),
  origin TEXT NOT NULL ${oneOf('origin', 'annex', 'body', 'manual', 'replacement')},
  state TEXT NOT NULL ${oneOf('state', 'active', 'withdrawn')}
) STRICT;
CREATE INDEX unitAliasByUnit ON unitAlias (unitId);

CREATE TABLE unitMember (
  ${rowHead},
  groupUnitId INTEGER NOT NULL REFERENCES unit (id),
  memberUnitId INTEGER NOT NULL REFERENCES unit (id),
  state TEXT NOT NULL ${oneOf('state', 'active', 'withdrawn')},
  CHECK (groupUnitId <> memberUnitId)
) STRICT;
CREATE INDEX unitMemberByGroup ON unitMember (groupUnitId);

CREATE TABLE unitReplacement (
  ${rowHead},
  unitId INTEGER NOT NULL REFERENCES unit (id),
  ordinal INTEGER NOT NULL,
  replacementUnitId INTEGER NOT NULL REFERENCES unit (id),
  state TEXT NOT NULL ${oneOf('state', 'active', 'withdrawn')},
  CHECK (unitId <> replacementUnitId)
) STRICT;
CREATE INDEX unitReplacementByUnit ON unitReplacement (unitId);

CREATE TABLE taskUnit (
  ${rowHead},
  taskId INTEGER NOT NULL REFERENCES task (id),
  ordinal INTEGER NOT NULL,
  rawText TEXT NOT NULL,
  unitId INTEGER NOT NULL REFERENCES unit (id),
  field TEXT NOT NULL ${oneOf('field', 'units', 'leadUnit', 'supportingUnits')},
  isLead INTEGER NOT NULL CHECK (isLead IN (0, 1)),
  state TEXT NOT NULL ${oneOf('state', 'active', 'removed')}
) STRICT;
CREATE INDEX taskUnitByTask ON taskUnit (taskId);
CREATE INDEX taskUnitByUnit ON taskUnit (unitId);

CREATE TABLE leader (
  ${rowHead},
  name TEXT NOT NULL CHECK (name <> ''),
  post TEXT,
  state TEXT NOT NULL ${oneOf('state', 'active', 'closed')}
) STRICT;

CREATE TABLE leaderReplacement (
  ${rowHead},
  leaderId INTEGER NOT NULL REFERENCES leader (id),
  replacementLeaderId INTEGER NOT NULL REFERENCES leader (id),
  state TEXT NOT NULL ${oneOf('state', 'active', 'withdrawn')},
  CHECK (leaderId <> replacementLeaderId)
) STRICT;

CREATE TABLE leaderHandover (
  ${rowHead},
  fromLeaderId INTEGER NOT NULL REFERENCES leader (id),
  toLeaderId INTEGER NOT NULL REFERENCES leader (id),
  ${day('onDate').replace('TEXT', 'TEXT NOT NULL')},
  note TEXT NOT NULL,
  state TEXT NOT NULL ${oneOf('state', 'active', 'withdrawn')},
  CHECK (fromLeaderId <> toLeaderId)
) STRICT;

CREATE TABLE taskLeader (
  ${rowHead},
  taskId INTEGER NOT NULL REFERENCES task (id),
  ordinal INTEGER NOT NULL,
  rawText TEXT NOT NULL,
  leaderId INTEGER NOT NULL REFERENCES leader (id),
  state TEXT NOT NULL ${oneOf('state', 'active', 'removed')}
) STRICT;
CREATE INDEX taskLeaderByTask ON taskLeader (taskId);
CREATE INDEX taskLeaderByLeader ON taskLeader (leaderId);

CREATE TABLE proposal (
  ${rowHead},
  proposalKey TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL ${oneOf('kind', 'unitPrefix', 'unitNearMiss', 'unitSplit', 'leaderSimilar')},
  subjectUnitId INTEGER REFERENCES unit (id),
  subjectLeaderId INTEGER REFERENCES leader (id),
  optionsJson TEXT NOT NULL,
  state TEXT NOT NULL ${oneOf('state', 'open', 'accepted', 'refused', 'withdrawn')},
  chosenOption INTEGER,
  decidedAt TEXT
) STRICT;

CREATE TABLE bodyMeasure (
  ${rowHead},
  documentId INTEGER NOT NULL REFERENCES document (id),
  measureNo INTEGER NOT NULL,
  heading TEXT NOT NULL,
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  sourceFileId INTEGER NOT NULL REFERENCES sourceFile (id),
  state TEXT NOT NULL ${oneOf('state', 'active', 'removed')}
) STRICT;
CREATE INDEX bodyMeasureByDocument ON bodyMeasure (documentId, measureNo);

CREATE TABLE bodyClause (
  ${rowHead},
  measureId INTEGER NOT NULL REFERENCES bodyMeasure (id),
  ordinal INTEGER NOT NULL,
  text TEXT NOT NULL,
  bracketText TEXT NOT NULL,
  state TEXT NOT NULL ${oneOf('state', 'active', 'removed')}
) STRICT;
CREATE INDEX bodyClauseByMeasure ON bodyClause (measureId, ordinal);

CREATE TABLE bodyClauseUnit (
  ${rowHead},
  clauseId INTEGER NOT NULL REFERENCES bodyClause (id),
  ordinal INTEGER NOT NULL,
  rawText TEXT NOT NULL,
  unitId INTEGER NOT NULL REFERENCES unit (id),
  state TEXT NOT NULL ${oneOf('state', 'active', 'removed')}
) STRICT;
CREATE INDEX bodyClauseUnitByClause ON bodyClauseUnit (clauseId, ordinal);
CREATE INDEX bodyClauseUnitByUnit ON bodyClauseUnit (unitId);

CREATE TABLE taskClause (
  ${rowHead},
  taskId INTEGER NOT NULL REFERENCES task (id),
  clauseId INTEGER NOT NULL REFERENCES bodyClause (id),
  score REAL NOT NULL,
  state TEXT NOT NULL ${oneOf('state', 'proposed', 'confirmed', 'refused', 'withdrawn')}
) STRICT;
CREATE INDEX taskClauseByTask ON taskClause (taskId);
CREATE INDEX taskClauseByClause ON taskClause (clauseId);

CREATE TABLE setting (
  ${rowHead},
  key TEXT NOT NULL UNIQUE,
  valueJson TEXT NOT NULL
) STRICT;

CREATE TABLE act (
  id INTEGER PRIMARY KEY,
  opId TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  subject TEXT NOT NULL,
  actor TEXT NOT NULL,
  at TEXT NOT NULL,
  revertsActId INTEGER REFERENCES act (id),
  isBarrier INTEGER NOT NULL CHECK (isBarrier IN (0, 1)),
  resultJson TEXT
) STRICT;
CREATE INDEX actByReverted ON act (revertsActId, id) WHERE revertsActId IS NOT NULL;

CREATE TABLE audit (
  id INTEGER PRIMARY KEY,
  actId INTEGER NOT NULL,
  tableName TEXT NOT NULL,
  rowId INTEGER NOT NULL,
  op TEXT NOT NULL ${oneOf('op', 'insert', 'update', 'delete')},
  beforeJson TEXT,
  afterJson TEXT
) STRICT;
CREATE INDEX auditByRow ON audit (tableName, rowId);

CREATE TABLE seal (
  sealNo INTEGER PRIMARY KEY,
  actId INTEGER NOT NULL UNIQUE REFERENCES act (id),
  previousHash TEXT NOT NULL,
  hash TEXT NOT NULL,
  firstAuditId INTEGER NOT NULL,
  lastAuditId INTEGER NOT NULL
) STRICT;
`;

export const officeRecord: Migration = { version: 1, name: 'office record', up: (db) => void db.exec(sql) };
