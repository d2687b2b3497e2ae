/**
 * 文书: papers drafted from the record, numbered and kept as issued; the office's own wording; close-outs of targets.
 * A cancelled paper keeps its number, so that the numbers of a year have no gap.
 */
import type { Migration } from '../migration.ts';

const rowHead = 'id INTEGER PRIMARY KEY, rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1)';

const DAY = "'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'";
const day = (column: string) => `${column} TEXT NOT NULL CHECK (${column} GLOB ${DAY})`;
const dayOrNull = (column: string) => `${column} TEXT CHECK (${column} IS NULL OR ${column} GLOB ${DAY})`;
const oneOf = (column: string, ...words: string[]) =>
  `${column} TEXT NOT NULL CHECK (${column} IN (${words.map((w) => `'${w}'`).join(', ')}))`;
const oneOfOrNull = (column: string, ...words: string[]) =>
  `${column} TEXT CHECK (${column} IS NULL OR ${column} IN (${words.map((w) => `'${w}'`).join(', ')}))`;

const sql = `
CREATE TABLE paper (
  ${rowHead},
  ${oneOf('kind', 'circular', 'reminderLetter', 'chaseNotice', 'supervisionNotice', 'closeOutSlip')},
  ${oneOf('state', 'draft', 'issued', 'replied', 'closed', 'cancelled', 'replaced')},
  replacesId INTEGER REFERENCES paper (id),
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2999),
  serialNo INTEGER CHECK (serialNo IS NULL OR serialNo >= 1),
  number TEXT,
  title TEXT NOT NULL CHECK (title <> ''),
  ${oneOfOrNull('colour', 'blue', 'yellow', 'red')},
  roundId INTEGER REFERENCES dispatchRound (id),
  unitId INTEGER REFERENCES unit (id),
  taskId INTEGER REFERENCES task (id),
  targetId INTEGER REFERENCES target (id),
  ${day('asOf')},
  specJson TEXT NOT NULL,
  wordingJson TEXT NOT NULL,
  modelJson TEXT,
  draftedAt TEXT NOT NULL,
  ${dayOrNull('issuedOn')},
  ${dayOrNull('replyDueOn')},
  ${dayOrNull('repliedOn')},
  replyText TEXT,
  ${dayOrNull('closedOn')},
  closeNote TEXT,
  cancelReason TEXT,
  UNIQUE (kind, year, serialNo)
) STRICT;
CREATE INDEX paperByRound ON paper (roundId);
CREATE INDEX paperByTarget ON paper (targetId);

CREATE TABLE paperCopy (
  ${rowHead},
  paperId INTEGER NOT NULL REFERENCES paper (id),
  ${oneOf('form', 'pdf', 'docx', 'reply')},
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES fileContent (sha256),
  sizeBytes INTEGER NOT NULL CHECK (sizeBytes >= 0),
  pages INTEGER
) STRICT;
CREATE UNIQUE INDEX paperCopyAsIssued ON paperCopy (paperId, form) WHERE form <> 'reply';
CREATE INDEX paperCopyByPaper ON paperCopy (paperId);

CREATE TABLE wording (
  ${rowHead},
  key TEXT NOT NULL UNIQUE,
  text TEXT NOT NULL,
  ${oneOf('state', 'active', 'withdrawn')}
) STRICT;

CREATE TABLE closeOut (
  ${rowHead},
  targetId INTEGER NOT NULL REFERENCES target (id),
  paperId INTEGER REFERENCES paper (id),
  ${dayOrNull('appliedOn')},
  ${dayOrNull('closedOn')},
  note TEXT NOT NULL,
  ${oneOf('state', 'active', 'withdrawn')}
) STRICT;
CREATE INDEX closeOutByTarget ON closeOut (targetId);
`;

export const papers: Migration = { version: 3, name: 'papers', up: (db) => void db.exec(sql) };
