/**
 * 季度调度: rounds, what they ask, forms, files that came back, entries, checks, risks, reminders and stored lights.
 * Indexes follow how they are read: by round, by target, by form.
 */
import type { Migration } from '../migration.ts';

const rowHead = 'id INTEGER PRIMARY KEY, rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1)';

const DAY = "'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'";
const day = (column: string) => `${column} TEXT NOT NULL CHECK (${column} GLOB ${DAY})`;
const dayOrNull = (column: string) => `${column} TEXT CHECK (${column} IS NULL OR ${column} GLOB ${DAY})`;
const flag = (column: string) => `${column} INTEGER NOT NULL CHECK (${column} IN (0, 1))`;
const oneOf = (column: string, ...words: string[]) =>
  `${column} TEXT NOT NULL CHECK (${column} IN (${words.map((w) => `'${w}'`).join(', ')}))`;
const oneOfOrNull = (column: string, ...words: string[]) =>
  `${column} TEXT CHECK (${column} IS NULL OR ${column} IN (${words.map((w) => `'${w}'`).join(', ')}))`;

const sql = `
CREATE TABLE dispatchRound (
  ${rowHead},
  code TEXT NOT NULL UNIQUE CHECK (code <> ''),
  title TEXT NOT NULL CHECK (title <> ''),
  ${oneOf('periodKind', 'quarter', 'month', 'custom')},
  ${day('periodFrom')},
  ${day('periodTo')},
  ${day('openedOn')},
  ${day('dueOn')},
  dueRuleJson TEXT NOT NULL,
  ${oneOf('weekendRule', 'earlier', 'later', 'none')},
  ${oneOf('groupRule', 'asDirectory', 'contact', 'members')},
  coverText TEXT NOT NULL,
  contactName TEXT NOT NULL,
  contactPhone TEXT NOT NULL,
  ${oneOf('state', 'open', 'collecting', 'closed')},
  ${dayOrNull('closedOn')},
  reopenReason TEXT,
  CHECK (periodFrom <= periodTo)
) STRICT;

CREATE TABLE roundTarget (
  ${rowHead},
  roundId INTEGER NOT NULL REFERENCES dispatchRound (id),
  taskId INTEGER NOT NULL REFERENCES task (id),
  targetId INTEGER NOT NULL REFERENCES target (id),
  ${flag('isCarriedOver')},
  ${oneOf('state', 'active', 'withdrawn')},
  UNIQUE (roundId, targetId)
) STRICT;
CREATE INDEX roundTargetByTarget ON roundTarget (targetId);
CREATE INDEX roundTargetByTask ON roundTarget (taskId);

CREATE TABLE returnForm (
  ${rowHead},
  roundId INTEGER NOT NULL REFERENCES dispatchRound (id),
  unitId INTEGER NOT NULL REFERENCES unit (id),
  formNo INTEGER NOT NULL CHECK (formNo >= 1),
  code TEXT NOT NULL UNIQUE,
  ${dayOrNull('dueOn')},
  issueNo INTEGER NOT NULL CHECK (issueNo >= 0),
  issuedAt TEXT,
  ${oneOf('state', 'notIssued', 'issued', 'received', 'checked', 'sentBack')},
  sentBackReason TEXT,
  receivedAt TEXT,
  ${flag('isWaived')},
  fillerName TEXT NOT NULL,
  fillerPhone TEXT NOT NULL,
  reviewerName TEXT NOT NULL,
  ${dayOrNull('filledOn')},
  UNIQUE (roundId, unitId)
) STRICT;
CREATE INDEX returnFormByUnit ON returnForm (unitId);

CREATE TABLE returnFormRow (
  ${rowHead},
  formId INTEGER NOT NULL REFERENCES returnForm (id),
  roundTargetId INTEGER NOT NULL REFERENCES roundTarget (id),
  ordinal INTEGER NOT NULL,
  rowKey TEXT NOT NULL UNIQUE,
  lockedJson TEXT NOT NULL,
  ${oneOf('state', 'active', 'withdrawn')}
) STRICT;
CREATE INDEX returnFormRowByForm ON returnFormRow (formId, ordinal);
CREATE INDEX returnFormRowByRoundTarget ON returnFormRow (roundTargetId);

CREATE TABLE reminder (
  ${rowHead},
  formId INTEGER NOT NULL REFERENCES returnForm (id),
  ${day('remindedOn')},
  ${oneOf('way', 'phone', 'weChat', 'letter', 'other')},
  note TEXT NOT NULL,
  ${oneOf('state', 'active', 'withdrawn')}
) STRICT;
CREATE INDEX reminderByForm ON reminder (formId);

CREATE TABLE receivedFile (
  ${rowHead},
  roundId INTEGER NOT NULL REFERENCES dispatchRound (id),
  sourceFileId INTEGER NOT NULL REFERENCES sourceFile (id),
  formId INTEGER REFERENCES returnForm (id),
  version INTEGER NOT NULL CHECK (version >= 1),
  ${oneOf('outcome', 'pending', 'held', 'accepted', 'superseded', 'sentBack', 'setAside')},
  readingJson TEXT NOT NULL,
  answersJson TEXT NOT NULL,
  receivedAt TEXT NOT NULL,
  decidedAt TEXT,
  reason TEXT,
  UNIQUE (roundId, sourceFileId)
) STRICT;
CREATE INDEX receivedFileByForm ON receivedFile (formId);
CREATE INDEX receivedFileBySource ON receivedFile (sourceFileId);

CREATE TABLE returnEntry (
  ${rowHead},
  roundId INTEGER NOT NULL REFERENCES dispatchRound (id),
  targetId INTEGER NOT NULL REFERENCES target (id),
  unitId INTEGER NOT NULL REFERENCES unit (id),
  formRowId INTEGER REFERENCES returnFormRow (id),
  receivedFileId INTEGER REFERENCES receivedFile (id),
  ${oneOfOrNull('reportedState', 'notStarted', 'underWay', 'completed', 'longTerm', 'adjustmentRequested')},
  amountText TEXT NOT NULL,
  amountValue REAL,
  amountMeasure TEXT NOT NULL,
  progressNote TEXT NOT NULL,
  difficulty TEXT NOT NULL,
  nextStep TEXT NOT NULL,
  coordination TEXT NOT NULL,
  ${oneOfOrNull('coordinationLevel', 'district', 'city', 'province', 'open')},
  cellsJson TEXT NOT NULL,
  sheet TEXT NOT NULL,
  ${day('reportedOn')},
  enteredAt TEXT NOT NULL,
  note TEXT NOT NULL,
  ${oneOf('state', 'active', 'superseded')}
) STRICT;
CREATE INDEX returnEntryByTarget ON returnEntry (targetId, roundId);
CREATE INDEX returnEntryByRound ON returnEntry (roundId);
CREATE INDEX returnEntryByFile ON returnEntry (receivedFileId);
CREATE INDEX returnEntryByFormRow ON returnEntry (formRowId);

CREATE TABLE receivedNote (
  ${rowHead},
  receivedFileId INTEGER NOT NULL REFERENCES receivedFile (id),
  formId INTEGER REFERENCES returnForm (id),
  sheet TEXT NOT NULL,
  cell TEXT NOT NULL,
  text TEXT NOT NULL,
  ${oneOf('state', 'active', 'superseded')}
) STRICT;
CREATE INDEX receivedNoteByFile ON receivedNote (receivedFileId);
CREATE INDEX receivedNoteByForm ON receivedNote (formId);

CREATE TABLE targetCheck (
  ${rowHead},
  roundId INTEGER NOT NULL REFERENCES dispatchRound (id),
  targetId INTEGER NOT NULL REFERENCES target (id),
  ${oneOf('verdict', 'trueAsReported', 'notTrue', 'pending')},
  note TEXT NOT NULL,
  ${dayOrNull('completedOn')},
  doneStepsJson TEXT NOT NULL,
  ${day('checkedOn')},
  ${oneOf('state', 'active', 'superseded')}
) STRICT;
CREATE INDEX targetCheckByTarget ON targetCheck (targetId, roundId);
CREATE INDEX targetCheckByRound ON targetCheck (roundId);

CREATE TABLE targetRisk (
  ${rowHead},
  targetId INTEGER NOT NULL REFERENCES target (id),
  note TEXT NOT NULL,
  ${day('markedOn')},
  ${dayOrNull('withdrawnOn')}
) STRICT;
CREATE INDEX targetRiskByTarget ON targetRisk (targetId);

CREATE TABLE lightRecord (
  ${rowHead},
  roundId INTEGER NOT NULL REFERENCES dispatchRound (id),
  targetId INTEGER NOT NULL REFERENCES target (id),
  ${day('asOf')},
  ${oneOf('light', 'red', 'yellow', 'green', 'grey')},
  rule TEXT NOT NULL,
  ruleJson TEXT NOT NULL,
  ${oneOf('state', 'active', 'superseded')}
) STRICT;
CREATE INDEX lightRecordByTarget ON lightRecord (targetId, roundId);
CREATE INDEX lightRecordByRound ON lightRecord (roundId);
`;

export const dispatchRound: Migration = { version: 2, name: 'dispatch round', up: (db) => void db.exec(sql) };
