index actByReverted ON act
CREATE INDEX actByReverted ON act (revertsActId, id) WHERE revertsActId IS NOT NULL
index auditByRow ON audit
CREATE INDEX auditByRow ON audit (tableName, rowId)
index bodyClauseByMeasure ON bodyClause
CREATE INDEX bodyClauseByMeasure ON bodyClause (measureId, ordinal)
index bodyClauseUnitByClause ON bodyClauseUnit
CREATE INDEX bodyClauseUnitByClause ON bodyClauseUnit (clauseId, ordinal)
index bodyClauseUnitByUnit ON bodyClauseUnit
CREATE INDEX bodyClauseUnitByUnit ON bodyClauseUnit (unitId)
index bodyMeasureByDocument ON bodyMeasure
CREATE INDEX bodyMeasureByDocument ON bodyMeasure (documentId, measureNo)
index closeOutByTarget ON closeOut
CREATE INDEX closeOutByTarget ON closeOut (targetId)
index correctionByTask ON correction
CREATE INDEX correctionByTask ON correction (taskId)
index goalByTask ON goal
CREATE INDEX goalByTask ON goal (taskId)
index lightRecordByRound ON lightRecord
CREATE INDEX lightRecordByRound ON lightRecord (roundId)
index lightRecordByTarget ON lightRecord
CREATE INDEX lightRecordByTarget ON lightRecord (targetId, roundId)
index paperByRound ON paper
CREATE INDEX paperByRound ON paper (roundId)
index paperByTarget ON paper
CREATE INDEX paperByTarget ON paper (targetId)
index paperCopyAsIssued ON paperCopy
CREATE UNIQUE INDEX paperCopyAsIssued ON paperCopy (paperId, form) WHERE form <> 'reply'
index paperCopyByPaper ON paperCopy
CREATE INDEX paperCopyByPaper ON paperCopy (paperId)
index receivedFileByForm ON receivedFile
CREATE INDEX receivedFileByForm ON receivedFile (formId)
index receivedFileBySource ON receivedFile
CREATE INDEX receivedFileBySource ON receivedFile (sourceFileId)
index receivedNoteByFile ON receivedNote
CREATE INDEX receivedNoteByFile ON receivedNote (receivedFileId)
index receivedNoteByForm ON receivedNote
CREATE INDEX receivedNoteByForm ON receivedNote (formId)
index reminderByForm ON reminder
CREATE INDEX reminderByForm ON reminder (formId)
index returnEntryByFile ON returnEntry
CREATE INDEX returnEntryByFile ON returnEntry (receivedFileId)
index returnEntryByFormRow ON returnEntry
CREATE INDEX returnEntryByFormRow ON returnEntry (formRowId)
index returnEntryByRound ON returnEntry
CREATE INDEX returnEntryByRound ON returnEntry (roundId)
index returnEntryByTarget ON returnEntry
CREATE INDEX returnEntryByTarget ON returnEntry (targetId, roundId)
index returnFormByUnit ON returnForm
CREATE INDEX returnFormByUnit ON returnForm (unitId)
index returnFormRowByForm ON returnFormRow
CREATE INDEX returnFormRowByForm ON returnFormRow (formId, ordinal)
index returnFormRowByRoundTarget ON returnFormRow
CREATE INDEX returnFormRowByRoundTarget ON returnFormRow (roundTargetId)
index roundTargetByTarget ON roundTarget
CREATE INDEX roundTargetByTarget ON roundTarget (targetId)
index roundTargetByTask ON roundTarget
CREATE INDEX roundTargetByTask ON roundTarget (taskId)
index sectionByAnnex ON section
CREATE INDEX sectionByAnnex ON section (annexId, ordinal)
index sourceFileBySha256 ON sourceFile
CREATE INDEX sourceFileBySha256 ON sourceFile (sha256)
index sqlite_autoindex_act_1 ON act

index sqlite_autoindex_dispatchRound_1 ON dispatchRound

index sqlite_autoindex_document_1 ON document

index sqlite_autoindex_fileContent_1 ON fileContent

index sqlite_autoindex_paper_1 ON paper

index sqlite_autoindex_proposal_1 ON proposal

index sqlite_autoindex_receivedFile_1 ON receivedFile

index sqlite_autoindex_returnFormRow_1 ON returnFormRow

index sqlite_autoindex_returnForm_1 ON returnForm

index sqlite_autoindex_returnForm_2 ON returnForm

index sqlite_autoindex_roundTarget_1 ON roundTarget

index sqlite_autoindex_seal_1 ON seal

index sqlite_autoindex_setting_1 ON setting

index sqlite_autoindex_wording_1 ON wording

index targetByTask ON target
CREATE INDEX targetByTask ON target (taskId)
index targetCheckByRound ON targetCheck
CREATE INDEX targetCheckByRound ON targetCheck (roundId)
index targetCheckByTarget ON targetCheck
CREATE INDEX targetCheckByTarget ON targetCheck (targetId, roundId)
index targetRiskByTarget ON targetRisk
CREATE INDEX targetRiskByTarget ON targetRisk (targetId)
index taskByAnnex ON task
CREATE INDEX taskByAnnex ON task (annexId, ordinal)
index taskClauseByClause ON taskClause
CREATE INDEX taskClauseByClause ON taskClause (clauseId)
index taskClauseByTask ON taskClause
CREATE INDEX taskClauseByTask ON taskClause (taskId)
index taskLeaderByLeader ON taskLeader
CREATE INDEX taskLeaderByLeader ON taskLeader (leaderId)
index taskLeaderByTask ON taskLeader
CREATE INDEX taskLeaderByTask ON taskLeader (taskId)
index taskUnitByTask ON taskUnit
CREATE INDEX taskUnitByTask ON taskUnit (taskId)
index taskUnitByUnit ON taskUnit
CREATE INDEX taskUnitByUnit ON taskUnit (unitId)
index unitAliasByUnit ON unitAlias
CREATE INDEX unitAliasByUnit ON unitAlias (unitId)
index unitByActiveName ON unit
CREATE UNIQUE INDEX unitByActiveName ON unit (name) WHERE state = 'active'
index unitMemberByGroup ON unitMember
CREATE INDEX unitMemberByGroup ON unitMember (groupUnitId)
index unitReplacementByUnit ON unitReplacement
CREATE INDEX unitReplacementByUnit ON unitReplacement (unitId)
table act ON act
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
) STRICT
table annex ON annex
CREATE TABLE annex (
  id INTEGER PRIMARY KEY, rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1),
  documentId INTEGER NOT NULL REFERENCES document (id),
  annexNo INTEGER,
  title TEXT NOT NULL,
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2999),
  sourceFileId INTEGER NOT NULL REFERENCES sourceFile (id),
  sheet TEXT NOT NULL,
  columnsJson TEXT NOT NULL,
  footLinesJson TEXT NOT NULL
) STRICT
table audit ON audit
CREATE TABLE audit (
  id INTEGER PRIMARY KEY,
  actId INTEGER NOT NULL,
  tableName TEXT NOT NULL,
  rowId INTEGER NOT NULL,
  op TEXT NOT NULL CHECK (op IN ('insert', 'update', 'delete')),
  beforeJson TEXT,
  afterJson TEXT
) STRICT
table bodyClause ON bodyClause
CREATE TABLE bodyClause (
  id INTEGER PRIMARY KEY, rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1),
  measureId INTEGER NOT NULL REFERENCES bodyMeasure (id),
  ordinal INTEGER NOT NULL,
  text TEXT NOT NULL,
  bracketText TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('active', 'removed'))
) STRICT
table bodyClauseUnit ON bodyClauseUnit
CREATE TABLE bodyClauseUnit (
  id INTEGER PRIMARY KEY, rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1),
  clauseId INTEGER NOT NULL REFERENCES bodyClause (id),
  ordinal INTEGER NOT NULL,
  rawText TEXT NOT NULL,
  unitId INTEGER NOT NULL REFERENCES unit (id),
  state TEXT NOT NULL CHECK (state IN ('active', 'removed'))
) STRICT
table bodyMeasure ON bodyMeasure
CREATE TABLE bodyMeasure (
  id INTEGER PRIMARY KEY, rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1),
  documentId INTEGER NOT NULL REFERENCES document (id),
  measureNo INTEGER NOT NULL,
  heading TEXT NOT NULL,
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  sourceFileId INTEGER NOT NULL REFERENCES sourceFile (id),
  state TEXT NOT NULL CHECK (state IN ('active', 'removed'))
) STRICT
table closeOut ON closeOut
CREATE TABLE closeOut (
  id INTEGER PRIMARY KEY, rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1),
  targetId INTEGER NOT NULL REFERENCES target (id),
  paperId INTEGER REFERENCES paper (id),
  appliedOn TEXT CHECK (appliedOn IS NULL OR appliedOn GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  closedOn TEXT CHECK (closedOn IS NULL OR closedOn GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  note TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('active', 'withdrawn'))
) STRICT
table correction ON correction
CREATE TABLE correction (
  id INTEGER PRIMARY KEY, rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1),
  taskId INTEGER NOT NULL REFERENCES task (id),
  field TEXT NOT NULL,
  targetId INTEGER REFERENCES target (id),
  beforeText TEXT NOT NULL,
  correctedText TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason <> ''),
  createdAt TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('active', 'withdrawn'))
) STRICT
table dispatchRound ON dispatchRound
CREATE TABLE dispatchRound (
  id INTEGER PRIMARY KEY, rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1),
  code TEXT NOT NULL UNIQUE CHECK (code <> ''),
  title TEXT NOT NULL CHECK (title <> ''),
  periodKind TEXT NOT NULL CHECK (periodKind IN ('quarter', 'month', 'custom')),
  periodFrom TEXT NOT NULL CHECK (periodFrom GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  periodTo TEXT NOT NULL CHECK (periodTo GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  openedOn TEXT NOT NULL CHECK (openedOn GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  dueOn TEXT NOT NULL CHECK (dueOn GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  dueRuleJson TEXT NOT NULL,
  weekendRule TEXT NOT NULL CHECK (weekendRule IN ('earlier', 'later', 'none')),
  groupRule TEXT NOT NULL CHECK (groupRule IN ('asDirectory', 'contact', 'members')),
  coverText TEXT NOT NULL,
  contactName TEXT NOT NULL,
  contactPhone TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'collecting', 'closed')),
  closedOn TEXT CHECK (closedOn IS NULL OR closedOn GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  reopenReason TEXT,
  CHECK (periodFrom <= periodTo)
) STRICT
table document ON document
CREATE TABLE document (
  id INTEGER PRIMARY KEY, rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1),
  docNumber TEXT NOT NULL UNIQUE,
  title TEXT,
  issuedOn TEXT CHECK (issuedOn IS NULL OR issuedOn GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT
table fileContent ON fileContent
CREATE TABLE fileContent (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  content BLOB NOT NULL
) STRICT
table goal ON goal
CREATE TABLE goal (
  id INTEGER PRIMARY KEY, rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1),
  taskId INTEGER NOT NULL REFERENCES task (id),
  ordinal INTEGER NOT NULL,
  text TEXT NOT NULL,
  isNumbered INTEGER NOT NULL CHECK (isNumbered IN (0, 1)),
  horizonYear INTEGER CHECK (horizonYear IS NULL OR horizonYear BETWEEN 1900 AND 2999),
  horizonText TEXT NOT NULL,
  quantitiesJson TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('active', 'removed'))
) STRICT
table leader ON leader
CREATE TABLE leader (
  id INTEGER PRIMARY KEY, rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1),
  name TEXT NOT NULL CHECK (name <> ''),
  post TEXT,
  state TEXT NOT NULL CHECK (state IN ('active', 'closed'))
) STRICT
table leaderHandover ON leaderHandover
CREATE TABLE leaderHandover (
  id INTEGER PRIMARY KEY, rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1),
  fromLeaderId INTEGER NOT NULL REFERENCES leader (id),
  toLeaderId INTEGER NOT NULL REFERENCES leader (id),
  onDate TEXT NOT NULL CHECK (onDate IS NULL OR onDate GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  note TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('active', 'withdrawn')),
  CHECK (fromLeaderId <> toLeaderId)
) STRICT
table leaderReplacement ON leaderReplacement
CREATE TABLE leaderReplacement (
  id INTEGER PRIMARY KEY, rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1),
  leaderId INTEGER NOT NULL REFERENCES leader (id),
  replacementLeaderId INTEGER NOT NULL REFERENCES leader (id),
  state TEXT NOT NULL CHECK (state IN ('active', 'withdrawn')),
  CHECK (leaderId <> replacementLeaderId)
) STRICT
table lightRecord ON lightRecord
CREATE TABLE lightRecord (
  id INTEGER PRIMARY KEY, rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1),
  roundId INTEGER NOT NULL REFERENCES dispatchRound (id),
  targetId INTEGER NOT NULL REFERENCES target (id),
  asOf TEXT NOT NULL CHECK (asOf GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  light TEXT NOT NULL CHECK (light IN ('red', 'yellow', 'green', 'grey')),
  rule TEXT NOT NULL,
  ruleJson TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('active', 'superseded'))
) STRICT
table paper ON paper
CREATE TABLE paper (
  id INTEGER PRIMARY KEY, rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1),
  kind TEXT NOT NULL CHECK (kind IN ('circular', 'reminderLetter', 'chaseNotice', 'supervisionNotice', 'closeOutSlip')),
  state TEXT NOT NULL CHECK (state IN ('draft', 'issued', 'replied', 'closed', 'cancelled', 'replaced')),
  replacesId INTEGER REFERENCES paper (id),
  year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2999),
  serialNo INTEGER CHECK (serialNo IS NULL OR serialNo >= 1),
  number TEXT,
  title TEXT NOT NULL CHECK (title <> ''),
  colour TEXT CHECK (colour IS NULL OR colour IN ('blue', 'yellow', 'red')),
  roundId INTEGER REFERENCES dispatchRound (id),
  unitId INTEGER REFERENCES unit (id),
  taskId INTEGER REFERENCES task (id),
  targetId INTEGER REFERENCES target (id),
  asOf TEXT NOT NULL CHECK (asOf GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  specJson TEXT NOT NULL,
  wordingJson TEXT NOT NULL,
  modelJson TEXT,
  draftedAt TEXT NOT NULL,
  issuedOn TEXT CHECK (issuedOn IS NULL OR issuedOn GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  replyDueOn TEXT CHECK (replyDueOn IS NULL OR replyDueOn GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  repliedOn TEXT CHECK (repliedOn IS NULL OR repliedOn GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  replyText TEXT,
  closedOn TEXT CHECK (closedOn IS NULL OR closedOn GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  closeNote TEXT,
  cancelReason TEXT,
  UNIQUE (kind, year, serialNo)
) STRICT
table paperCopy ON paperCopy
CREATE TABLE paperCopy (
  id INTEGER PRIMARY KEY, rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1),
  paperId INTEGER NOT NULL REFERENCES paper (id),
  form TEXT NOT NULL CHECK (form IN ('pdf', 'docx', 'reply')),
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES fileContent (sha256),
  sizeBytes INTEGER NOT NULL CHECK (sizeBytes >= 0),
  pages INTEGER
) STRICT
table proposal ON proposal
CREATE TABLE proposal (
  id INTEGER PRIMARY KEY, rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1),
  proposalKey TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('unitPrefix', 'unitNearMiss', 'unitSplit', 'leaderSimilar')),
  subjectUnitId INTEGER REFERENCES unit (id),
  subjectLeaderId INTEGER REFERENCES leader (id),
  optionsJson TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'refused', 'withdrawn')),
  chosenOption INTEGER,
  decidedAt TEXT
) STRICT
table receivedFile ON receivedFile
CREATE TABLE receivedFile (
  id INTEGER PRIMARY KEY, rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1),
  roundId INTEGER NOT NULL REFERENCES dispatchRound (id),
  sourceFileId INTEGER NOT NULL REFERENCES sourceFile (id),
  formId INTEGER REFERENCES returnForm (id),
  version INTEGER NOT NULL CHECK (version >= 1),
  outcome TEXT NOT NULL CHECK (outcome IN ('pending', 'held', 'accepted', 'superseded', 'sentBack', 'setAside')),
  readingJson TEXT NOT NULL,
  answersJson TEXT NOT NULL,
  receivedAt TEXT NOT NULL,
  decidedAt TEXT,
  reason TEXT,
  UNIQUE (roundId, sourceFileId)
) STRICT
table receivedNote ON receivedNote
CREATE TABLE receivedNote (
  id INTEGER PRIMARY KEY, rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1),
  receivedFileId INTEGER NOT NULL REFERENCES receivedFile (id),
  formId INTEGER REFERENCES returnForm (id),
  sheet TEXT NOT NULL,
  cell TEXT NOT NULL,
  text TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('active', 'superseded'))
) STRICT
table reminder ON reminder
CREATE TABLE reminder (
  id INTEGER PRIMARY KEY, rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1),
  formId INTEGER NOT NULL REFERENCES returnForm (id),
  remindedOn TEXT NOT NULL CHECK (remindedOn GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  way TEXT NOT NULL CHECK (way IN ('phone', 'weChat', 'letter', 'other')),
  note TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('active', 'withdrawn'))
) STRICT
table returnEntry ON returnEntry
CREATE TABLE returnEntry (
  id INTEGER PRIMARY KEY, rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1),
  roundId INTEGER NOT NULL REFERENCES dispatchRound (id),
  targetId INTEGER NOT NULL REFERENCES target (id),
  unitId INTEGER NOT NULL REFERENCES unit (id),
  formRowId INTEGER REFERENCES returnFormRow (id),
  receivedFileId INTEGER REFERENCES receivedFile (id),
  reportedState TEXT CHECK (reportedState IS NULL OR reportedState IN ('notStarted', 'underWay', 'completed', 'longTerm', 'adjustmentRequested')),
  amountText TEXT NOT NULL,
  amountValue REAL,
  amountMeasure TEXT NOT NULL,
  progressNote TEXT NOT NULL,
  difficulty TEXT NOT NULL,
  nextStep TEXT NOT NULL,
  coordination TEXT NOT NULL,
  coordinationLevel TEXT CHECK (coordinationLevel IS NULL OR coordinationLevel IN ('district', 'city', 'province', 'open')),
  cellsJson TEXT NOT NULL,
  sheet TEXT NOT NULL,
  reportedOn TEXT NOT NULL CHECK (reportedOn GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  enteredAt TEXT NOT NULL,
  note TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('active', 'superseded'))
) STRICT
table returnForm ON returnForm
CREATE TABLE returnForm (
  id INTEGER PRIMARY KEY, rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1),
  roundId INTEGER NOT NULL REFERENCES dispatchRound (id),
  unitId INTEGER NOT NULL REFERENCES unit (id),
  formNo INTEGER NOT NULL CHECK (formNo >= 1),
  code TEXT NOT NULL UNIQUE,
  dueOn TEXT CHECK (dueOn IS NULL OR dueOn GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  issueNo INTEGER NOT NULL CHECK (issueNo >= 0),
  issuedAt TEXT,
  state TEXT NOT NULL CHECK (state IN ('notIssued', 'issued', 'received', 'checked', 'sentBack')),
  sentBackReason TEXT,
  receivedAt TEXT,
  isWaived INTEGER NOT NULL CHECK (isWaived IN (0, 1)),
  fillerName TEXT NOT NULL,
  fillerPhone TEXT NOT NULL,
  reviewerName TEXT NOT NULL,
  filledOn TEXT CHECK (filledOn IS NULL OR filledOn GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  UNIQUE (roundId, unitId)
) STRICT
table returnFormRow ON returnFormRow
CREATE TABLE returnFormRow (
  id INTEGER PRIMARY KEY, rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1),
  formId INTEGER NOT NULL REFERENCES returnForm (id),
  roundTargetId INTEGER NOT NULL REFERENCES roundTarget (id),
  ordinal INTEGER NOT NULL,
  rowKey TEXT NOT NULL UNIQUE,
  lockedJson TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('active', 'withdrawn'))
) STRICT
table roundTarget ON roundTarget
CREATE TABLE roundTarget (
  id INTEGER PRIMARY KEY, rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1),
  roundId INTEGER NOT NULL REFERENCES dispatchRound (id),
  taskId INTEGER NOT NULL REFERENCES task (id),
  targetId INTEGER NOT NULL REFERENCES target (id),
  isCarriedOver INTEGER NOT NULL CHECK (isCarriedOver IN (0, 1)),
  state TEXT NOT NULL CHECK (state IN ('active', 'withdrawn')),
  UNIQUE (roundId, targetId)
) STRICT
table seal ON seal
CREATE TABLE seal (
  sealNo INTEGER PRIMARY KEY,
  actId INTEGER NOT NULL UNIQUE REFERENCES act (id),
  previousHash TEXT NOT NULL,
  hash TEXT NOT NULL,
  firstAuditId INTEGER NOT NULL,
  lastAuditId INTEGER NOT NULL
) STRICT
table section ON section
CREATE TABLE section (
  id INTEGER PRIMARY KEY, rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1),
  annexId INTEGER NOT NULL REFERENCES annex (id),
  ordinal INTEGER NOT NULL,
  title TEXT NOT NULL,
  leaderText TEXT,
  sourceCell TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('active', 'removed'))
) STRICT
table setting ON setting
CREATE TABLE setting (
  id INTEGER PRIMARY KEY, rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1),
  key TEXT NOT NULL UNIQUE,
  valueJson TEXT NOT NULL
) STRICT
table sourceFile ON sourceFile
CREATE TABLE sourceFile (
  id INTEGER PRIMARY KEY, rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1),
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES fileContent (sha256),
  sizeBytes INTEGER NOT NULL CHECK (sizeBytes >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('annex', 'body', 'returnForm')),
  receivedAt TEXT NOT NULL
) STRICT
table target ON target
CREATE TABLE target (
  id INTEGER PRIMARY KEY, rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1),
  taskId INTEGER NOT NULL REFERENCES task (id),
  ordinal INTEGER NOT NULL,
  text TEXT NOT NULL,
  isNumbered INTEGER NOT NULL CHECK (isNumbered IN (0, 1)),
  kind TEXT NOT NULL CHECK (kind IN ('amount', 'rate', 'ceiling', 'zero', 'event', 'application', 'stage', 'process', 'recurring')),
  dueOn TEXT CHECK (dueOn IS NULL OR dueOn GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  dueText TEXT NOT NULL,
  dueKind TEXT NOT NULL CHECK (dueKind IN ('date', 'recurring', 'none', 'ambiguous')),
  quantitiesJson TEXT NOT NULL,
  milestonesJson TEXT NOT NULL,
  dueIsFixed INTEGER NOT NULL CHECK (dueIsFixed IN (0, 1)),
  state TEXT NOT NULL CHECK (state IN ('active', 'removed'))
) STRICT
table targetCheck ON targetCheck
CREATE TABLE targetCheck (
  id INTEGER PRIMARY KEY, rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1),
  roundId INTEGER NOT NULL REFERENCES dispatchRound (id),
  targetId INTEGER NOT NULL REFERENCES target (id),
  verdict TEXT NOT NULL CHECK (verdict IN ('trueAsReported', 'notTrue', 'pending')),
  note TEXT NOT NULL,
  completedOn TEXT CHECK (completedOn IS NULL OR completedOn GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  doneStepsJson TEXT NOT NULL,
  checkedOn TEXT NOT NULL CHECK (checkedOn GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  state TEXT NOT NULL CHECK (state IN ('active', 'superseded'))
) STRICT
table targetRisk ON targetRisk
CREATE TABLE targetRisk (
  id INTEGER PRIMARY KEY, rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1),
  targetId INTEGER NOT NULL REFERENCES target (id),
  note TEXT NOT NULL,
  markedOn TEXT NOT NULL CHECK (markedOn GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  withdrawnOn TEXT CHECK (withdrawnOn IS NULL OR withdrawnOn GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT
table task ON task
CREATE TABLE task (
  id INTEGER PRIMARY KEY, rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1),
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
  state TEXT NOT NULL CHECK (state IN ('active', 'removed'))
) STRICT
table taskClause ON taskClause
CREATE TABLE taskClause (
  id INTEGER PRIMARY KEY, rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1),
  taskId INTEGER NOT NULL REFERENCES task (id),
  clauseId INTEGER NOT NULL REFERENCES bodyClause (id),
  score REAL NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('proposed', 'confirmed', 'refused', 'withdrawn'))
) STRICT
table taskLeader ON taskLeader
CREATE TABLE taskLeader (
  id INTEGER PRIMARY KEY, rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1),
  taskId INTEGER NOT NULL REFERENCES task (id),
  ordinal INTEGER NOT NULL,
  rawText TEXT NOT NULL,
  leaderId INTEGER NOT NULL REFERENCES leader (id),
  state TEXT NOT NULL CHECK (state IN ('active', 'removed'))
) STRICT
table taskUnit ON taskUnit
CREATE TABLE taskUnit (
  id INTEGER PRIMARY KEY, rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1),
  taskId INTEGER NOT NULL REFERENCES task (id),
  ordinal INTEGER NOT NULL,
  rawText TEXT NOT NULL,
  unitId INTEGER NOT NULL REFERENCES unit (id),
  field TEXT NOT NULL CHECK (field IN ('units', 'leadUnit', 'supportingUnits')),
  isLead INTEGER NOT NULL CHECK (isLead IN (0, 1)),
  state TEXT NOT NULL CHECK (state IN ('active', 'removed'))
) STRICT
table unit ON unit
CREATE TABLE unit (
  id INTEGER PRIMARY KEY, rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1),
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('department', 'town', 'subdistrict', 'enterprise', 'municipalBranch', 'group', 'other')),
  groupRule TEXT CHECK (groupRule IS NULL OR groupRule IN ('contact', 'members')),
  contact TEXT,
  phone TEXT,
  validFrom TEXT CHECK (validFrom IS NULL OR validFrom GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  validTo TEXT CHECK (validTo IS NULL OR validTo GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  state TEXT NOT NULL CHECK (state IN ('active', 'closed'))
) STRICT
table unitAlias ON unitAlias
CREATE TABLE unitAlias (
  id INTEGER PRIMARY KEY, rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1),
  unitId INTEGER NOT NULL REFERENCES unit (id),
  alias TEXT NOT NULL CHECK (alias <> ''),
  origin TEXT NOT NULL CHECK (origin IN ('annex', 'body', 'manual', 'replacement')),
  state TEXT NOT NULL CHECK (state IN ('active', 'withdrawn'))
) STRICT
table unitMember ON unitMember
CREATE TABLE unitMember (
  id INTEGER PRIMARY KEY, rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1),
  groupUnitId INTEGER NOT NULL REFERENCES unit (id),
  memberUnitId INTEGER NOT NULL REFERENCES unit (id),
  state TEXT NOT NULL CHECK (state IN ('active', 'withdrawn')),
  CHECK (groupUnitId <> memberUnitId)
) STRICT
table unitReplacement ON unitReplacement
CREATE TABLE unitReplacement (
  id INTEGER PRIMARY KEY, rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1),
  unitId INTEGER NOT NULL REFERENCES unit (id),
  ordinal INTEGER NOT NULL,
  replacementUnitId INTEGER NOT NULL REFERENCES unit (id),
  state TEXT NOT NULL CHECK (state IN ('active', 'withdrawn')),
  CHECK (unitId <> replacementUnitId)
) STRICT
table wording ON wording
CREATE TABLE wording (
  id INTEGER PRIMARY KEY, rev INTEGER NOT NULL DEFAULT 1 CHECK (rev >= 1),
  key TEXT NOT NULL UNIQUE,
  text TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('active', 'withdrawn'))
) STRICT
trigger actAppending ON act
CREATE TRIGGER actAppending BEFORE INSERT ON act WHEN NEW.rowid IS NULL BEGIN
    SELECT commandAct();
END
trigger actStaying ON act
CREATE TRIGGER actStaying BEFORE DELETE ON act BEGIN
    SELECT RAISE(ABORT, 'act is append-only');
END
trigger actUnchanging ON act
CREATE TRIGGER actUnchanging BEFORE UPDATE ON act BEGIN
    SELECT RAISE(ABORT, 'act is append-only');
END
trigger annexInserted ON annex
CREATE TRIGGER annexInserted AFTER INSERT ON annex BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'annex', NEW.id, 'insert', NULL, json_object('id', NEW."id", 'rev', NEW."rev", 'documentId', NEW."documentId", 'annexNo', NEW."annexNo", 'title', NEW."title", 'year', NEW."year", 'sourceFileId', NEW."sourceFileId", 'sheet', NEW."sheet", 'columnsJson', NEW."columnsJson", 'footLinesJson', NEW."footLinesJson"));
END
trigger annexKeepsIdentity ON annex
CREATE TRIGGER annexKeepsIdentity BEFORE UPDATE ON annex WHEN NEW.id <> OLD.id OR NEW.rev <> OLD.rev + 1 BEGIN
    SELECT RAISE(ABORT, 'annex: id stays, rev counts by one');
END
trigger annexRemoved ON annex
CREATE TRIGGER annexRemoved AFTER DELETE ON annex BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'annex', OLD.id, 'delete', json_object('id', OLD."id", 'rev', OLD."rev", 'documentId', OLD."documentId", 'annexNo', OLD."annexNo", 'title', OLD."title", 'year', OLD."year", 'sourceFileId', OLD."sourceFileId", 'sheet', OLD."sheet", 'columnsJson', OLD."columnsJson", 'footLinesJson', OLD."footLinesJson"), NULL);
END
trigger annexRemoving ON annex
CREATE TRIGGER annexRemoving BEFORE DELETE ON annex BEGIN
    SELECT removingAct();
END
trigger annexUpdated ON annex
CREATE TRIGGER annexUpdated AFTER UPDATE ON annex BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'annex', NEW.id, 'update', json_object('id', OLD."id", 'rev', OLD."rev", 'documentId', OLD."documentId", 'annexNo', OLD."annexNo", 'title', OLD."title", 'year', OLD."year", 'sourceFileId', OLD."sourceFileId", 'sheet', OLD."sheet", 'columnsJson', OLD."columnsJson", 'footLinesJson', OLD."footLinesJson"), json_object('id', NEW."id", 'rev', NEW."rev", 'documentId', NEW."documentId", 'annexNo', NEW."annexNo", 'title', NEW."title", 'year', NEW."year", 'sourceFileId', NEW."sourceFileId", 'sheet', NEW."sheet", 'columnsJson', NEW."columnsJson", 'footLinesJson', NEW."footLinesJson"));
END
trigger auditAppending ON audit
CREATE TRIGGER auditAppending BEFORE INSERT ON audit WHEN NEW.rowid IS NULL BEGIN
    SELECT commandAct();
END
trigger auditStaying ON audit
CREATE TRIGGER auditStaying BEFORE DELETE ON audit BEGIN
    SELECT RAISE(ABORT, 'audit is append-only');
END
trigger auditUnchanging ON audit
CREATE TRIGGER auditUnchanging BEFORE UPDATE ON audit BEGIN
    SELECT RAISE(ABORT, 'audit is append-only');
END
trigger bodyClauseInserted ON bodyClause
CREATE TRIGGER bodyClauseInserted AFTER INSERT ON bodyClause BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'bodyClause', NEW.id, 'insert', NULL, json_object('id', NEW."id", 'rev', NEW."rev", 'measureId', NEW."measureId", 'ordinal', NEW."ordinal", 'text', NEW."text", 'bracketText', NEW."bracketText", 'state', NEW."state"));
END
trigger bodyClauseKeepsIdentity ON bodyClause
CREATE TRIGGER bodyClauseKeepsIdentity BEFORE UPDATE ON bodyClause WHEN NEW.id <> OLD.id OR NEW.rev <> OLD.rev + 1 BEGIN
    SELECT RAISE(ABORT, 'bodyClause: id stays, rev counts by one');
END
trigger bodyClauseRemoved ON bodyClause
CREATE TRIGGER bodyClauseRemoved AFTER DELETE ON bodyClause BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'bodyClause', OLD.id, 'delete', json_object('id', OLD."id", 'rev', OLD."rev", 'measureId', OLD."measureId", 'ordinal', OLD."ordinal", 'text', OLD."text", 'bracketText', OLD."bracketText", 'state', OLD."state"), NULL);
END
trigger bodyClauseRemoving ON bodyClause
CREATE TRIGGER bodyClauseRemoving BEFORE DELETE ON bodyClause BEGIN
    SELECT removingAct();
END
trigger bodyClauseUnitInserted ON bodyClauseUnit
CREATE TRIGGER bodyClauseUnitInserted AFTER INSERT ON bodyClauseUnit BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'bodyClauseUnit', NEW.id, 'insert', NULL, json_object('id', NEW."id", 'rev', NEW."rev", 'clauseId', NEW."clauseId", 'ordinal', NEW."ordinal", 'rawText', NEW."rawText", 'unitId', NEW."unitId", 'state', NEW."state"));
END
trigger bodyClauseUnitKeepsIdentity ON bodyClauseUnit
CREATE TRIGGER bodyClauseUnitKeepsIdentity BEFORE UPDATE ON bodyClauseUnit WHEN NEW.id <> OLD.id OR NEW.rev <> OLD.rev + 1 BEGIN
    SELECT RAISE(ABORT, 'bodyClauseUnit: id stays, rev counts by one');
END
trigger bodyClauseUnitRemoved ON bodyClauseUnit
CREATE TRIGGER bodyClauseUnitRemoved AFTER DELETE ON bodyClauseUnit BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'bodyClauseUnit', OLD.id, 'delete', json_object('id', OLD."id", 'rev', OLD."rev", 'clauseId', OLD."clauseId", 'ordinal', OLD."ordinal", 'rawText', OLD."rawText", 'unitId', OLD."unitId", 'state', OLD."state"), NULL);
END
trigger bodyClauseUnitRemoving ON bodyClauseUnit
CREATE TRIGGER bodyClauseUnitRemoving BEFORE DELETE ON bodyClauseUnit BEGIN
    SELECT removingAct();
END
trigger bodyClauseUnitUpdated ON bodyClauseUnit
CREATE TRIGGER bodyClauseUnitUpdated AFTER UPDATE ON bodyClauseUnit BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'bodyClauseUnit', NEW.id, 'update', json_object('id', OLD."id", 'rev', OLD."rev", 'clauseId', OLD."clauseId", 'ordinal', OLD."ordinal", 'rawText', OLD."rawText", 'unitId', OLD."unitId", 'state', OLD."state"), json_object('id', NEW."id", 'rev', NEW."rev", 'clauseId', NEW."clauseId", 'ordinal', NEW."ordinal", 'rawText', NEW."rawText", 'unitId', NEW."unitId", 'state', NEW."state"));
END
trigger bodyClauseUpdated ON bodyClause
CREATE TRIGGER bodyClauseUpdated AFTER UPDATE ON bodyClause BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'bodyClause', NEW.id, 'update', json_object('id', OLD."id", 'rev', OLD."rev", 'measureId', OLD."measureId", 'ordinal', OLD."ordinal", 'text', OLD."text", 'bracketText', OLD."bracketText", 'state', OLD."state"), json_object('id', NEW."id", 'rev', NEW."rev", 'measureId', NEW."measureId", 'ordinal', NEW."ordinal", 'text', NEW."text", 'bracketText', NEW."bracketText", 'state', NEW."state"));
END
trigger bodyMeasureInserted ON bodyMeasure
CREATE TRIGGER bodyMeasureInserted AFTER INSERT ON bodyMeasure BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'bodyMeasure', NEW.id, 'insert', NULL, json_object('id', NEW."id", 'rev', NEW."rev", 'documentId', NEW."documentId", 'measureNo', NEW."measureNo", 'heading', NEW."heading", 'title', NEW."title", 'text', NEW."text", 'sourceFileId', NEW."sourceFileId", 'state', NEW."state"));
END
trigger bodyMeasureKeepsIdentity ON bodyMeasure
CREATE TRIGGER bodyMeasureKeepsIdentity BEFORE UPDATE ON bodyMeasure WHEN NEW.id <> OLD.id OR NEW.rev <> OLD.rev + 1 BEGIN
    SELECT RAISE(ABORT, 'bodyMeasure: id stays, rev counts by one');
END
trigger bodyMeasureRemoved ON bodyMeasure
CREATE TRIGGER bodyMeasureRemoved AFTER DELETE ON bodyMeasure BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'bodyMeasure', OLD.id, 'delete', json_object('id', OLD."id", 'rev', OLD."rev", 'documentId', OLD."documentId", 'measureNo', OLD."measureNo", 'heading', OLD."heading", 'title', OLD."title", 'text', OLD."text", 'sourceFileId', OLD."sourceFileId", 'state', OLD."state"), NULL);
END
trigger bodyMeasureRemoving ON bodyMeasure
CREATE TRIGGER bodyMeasureRemoving BEFORE DELETE ON bodyMeasure BEGIN
    SELECT removingAct();
END
trigger bodyMeasureUpdated ON bodyMeasure
CREATE TRIGGER bodyMeasureUpdated AFTER UPDATE ON bodyMeasure BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'bodyMeasure', NEW.id, 'update', json_object('id', OLD."id", 'rev', OLD."rev", 'documentId', OLD."documentId", 'measureNo', OLD."measureNo", 'heading', OLD."heading", 'title', OLD."title", 'text', OLD."text", 'sourceFileId', OLD."sourceFileId", 'state', OLD."state"), json_object('id', NEW."id", 'rev', NEW."rev", 'documentId', NEW."documentId", 'measureNo', NEW."measureNo", 'heading', NEW."heading", 'title', NEW."title", 'text', NEW."text", 'sourceFileId', NEW."sourceFileId", 'state', NEW."state"));
END
trigger closeOutInserted ON closeOut
CREATE TRIGGER closeOutInserted AFTER INSERT ON closeOut BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'closeOut', NEW.id, 'insert', NULL, json_object('id', NEW."id", 'rev', NEW."rev", 'targetId', NEW."targetId", 'paperId', NEW."paperId", 'appliedOn', NEW."appliedOn", 'closedOn', NEW."closedOn", 'note', NEW."note", 'state', NEW."state"));
END
trigger closeOutKeepsIdentity ON closeOut
CREATE TRIGGER closeOutKeepsIdentity BEFORE UPDATE ON closeOut WHEN NEW.id <> OLD.id OR NEW.rev <> OLD.rev + 1 BEGIN
    SELECT RAISE(ABORT, 'closeOut: id stays, rev counts by one');
END
trigger closeOutRemoved ON closeOut
CREATE TRIGGER closeOutRemoved AFTER DELETE ON closeOut BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'closeOut', OLD.id, 'delete', json_object('id', OLD."id", 'rev', OLD."rev", 'targetId', OLD."targetId", 'paperId', OLD."paperId", 'appliedOn', OLD."appliedOn", 'closedOn', OLD."closedOn", 'note', OLD."note", 'state', OLD."state"), NULL);
END
trigger closeOutRemoving ON closeOut
CREATE TRIGGER closeOutRemoving BEFORE DELETE ON closeOut BEGIN
    SELECT removingAct();
END
trigger closeOutUpdated ON closeOut
CREATE TRIGGER closeOutUpdated AFTER UPDATE ON closeOut BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'closeOut', NEW.id, 'update', json_object('id', OLD."id", 'rev', OLD."rev", 'targetId', OLD."targetId", 'paperId', OLD."paperId", 'appliedOn', OLD."appliedOn", 'closedOn', OLD."closedOn", 'note', OLD."note", 'state', OLD."state"), json_object('id', NEW."id", 'rev', NEW."rev", 'targetId', NEW."targetId", 'paperId', NEW."paperId", 'appliedOn', NEW."appliedOn", 'closedOn', NEW."closedOn", 'note', NEW."note", 'state', NEW."state"));
END
trigger correctionInserted ON correction
CREATE TRIGGER correctionInserted AFTER INSERT ON correction BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'correction', NEW.id, 'insert', NULL, json_object('id', NEW."id", 'rev', NEW."rev", 'taskId', NEW."taskId", 'field', NEW."field", 'targetId', NEW."targetId", 'beforeText', NEW."beforeText", 'correctedText', NEW."correctedText", 'reason', NEW."reason", 'createdAt', NEW."createdAt", 'state', NEW."state"));
END
trigger correctionKeepsIdentity ON correction
CREATE TRIGGER correctionKeepsIdentity BEFORE UPDATE ON correction WHEN NEW.id <> OLD.id OR NEW.rev <> OLD.rev + 1 BEGIN
    SELECT RAISE(ABORT, 'correction: id stays, rev counts by one');
END
trigger correctionRemoved ON correction
CREATE TRIGGER correctionRemoved AFTER DELETE ON correction BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'correction', OLD.id, 'delete', json_object('id', OLD."id", 'rev', OLD."rev", 'taskId', OLD."taskId", 'field', OLD."field", 'targetId', OLD."targetId", 'beforeText', OLD."beforeText", 'correctedText', OLD."correctedText", 'reason', OLD."reason", 'createdAt', OLD."createdAt", 'state', OLD."state"), NULL);
END
trigger correctionRemoving ON correction
CREATE TRIGGER correctionRemoving BEFORE DELETE ON correction BEGIN
    SELECT removingAct();
END
trigger correctionUpdated ON correction
CREATE TRIGGER correctionUpdated AFTER UPDATE ON correction BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'correction', NEW.id, 'update', json_object('id', OLD."id", 'rev', OLD."rev", 'taskId', OLD."taskId", 'field', OLD."field", 'targetId', OLD."targetId", 'beforeText', OLD."beforeText", 'correctedText', OLD."correctedText", 'reason', OLD."reason", 'createdAt', OLD."createdAt", 'state', OLD."state"), json_object('id', NEW."id", 'rev', NEW."rev", 'taskId', NEW."taskId", 'field', NEW."field", 'targetId', NEW."targetId", 'beforeText', NEW."beforeText", 'correctedText', NEW."correctedText", 'reason', NEW."reason", 'createdAt', NEW."createdAt", 'state', NEW."state"));
END
trigger dispatchRoundInserted ON dispatchRound
CREATE TRIGGER dispatchRoundInserted AFTER INSERT ON dispatchRound BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'dispatchRound', NEW.id, 'insert', NULL, json_object('id', NEW."id", 'rev', NEW."rev", 'code', NEW."code", 'title', NEW."title", 'periodKind', NEW."periodKind", 'periodFrom', NEW."periodFrom", 'periodTo', NEW."periodTo", 'openedOn', NEW."openedOn", 'dueOn', NEW."dueOn", 'dueRuleJson', NEW."dueRuleJson", 'weekendRule', NEW."weekendRule", 'groupRule', NEW."groupRule", 'coverText', NEW."coverText", 'contactName', NEW."contactName", 'contactPhone', NEW."contactPhone", 'state', NEW."state", 'closedOn', NEW."closedOn", 'reopenReason', NEW."reopenReason"));
END
trigger dispatchRoundKeepsIdentity ON dispatchRound
CREATE TRIGGER dispatchRoundKeepsIdentity BEFORE UPDATE ON dispatchRound WHEN NEW.id <> OLD.id OR NEW.rev <> OLD.rev + 1 BEGIN
    SELECT RAISE(ABORT, 'dispatchRound: id stays, rev counts by one');
END
trigger dispatchRoundRemoved ON dispatchRound
CREATE TRIGGER dispatchRoundRemoved AFTER DELETE ON dispatchRound BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'dispatchRound', OLD.id, 'delete', json_object('id', OLD."id", 'rev', OLD."rev", 'code', OLD."code", 'title', OLD."title", 'periodKind', OLD."periodKind", 'periodFrom', OLD."periodFrom", 'periodTo', OLD."periodTo", 'openedOn', OLD."openedOn", 'dueOn', OLD."dueOn", 'dueRuleJson', OLD."dueRuleJson", 'weekendRule', OLD."weekendRule", 'groupRule', OLD."groupRule", 'coverText', OLD."coverText", 'contactName', OLD."contactName", 'contactPhone', OLD."contactPhone", 'state', OLD."state", 'closedOn', OLD."closedOn", 'reopenReason', OLD."reopenReason"), NULL);
END
trigger dispatchRoundRemoving ON dispatchRound
CREATE TRIGGER dispatchRoundRemoving BEFORE DELETE ON dispatchRound BEGIN
    SELECT removingAct();
END
trigger dispatchRoundUpdated ON dispatchRound
CREATE TRIGGER dispatchRoundUpdated AFTER UPDATE ON dispatchRound BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'dispatchRound', NEW.id, 'update', json_object('id', OLD."id", 'rev', OLD."rev", 'code', OLD."code", 'title', OLD."title", 'periodKind', OLD."periodKind", 'periodFrom', OLD."periodFrom", 'periodTo', OLD."periodTo", 'openedOn', OLD."openedOn", 'dueOn', OLD."dueOn", 'dueRuleJson', OLD."dueRuleJson", 'weekendRule', OLD."weekendRule", 'groupRule', OLD."groupRule", 'coverText', OLD."coverText", 'contactName', OLD."contactName", 'contactPhone', OLD."contactPhone", 'state', OLD."state", 'closedOn', OLD."closedOn", 'reopenReason', OLD."reopenReason"), json_object('id', NEW."id", 'rev', NEW."rev", 'code', NEW."code", 'title', NEW."title", 'periodKind', NEW."periodKind", 'periodFrom', NEW."periodFrom", 'periodTo', NEW."periodTo", 'openedOn', NEW."openedOn", 'dueOn', NEW."dueOn", 'dueRuleJson', NEW."dueRuleJson", 'weekendRule', NEW."weekendRule", 'groupRule', NEW."groupRule", 'coverText', NEW."coverText", 'contactName', NEW."contactName", 'contactPhone', NEW."contactPhone", 'state', NEW."state", 'closedOn', NEW."closedOn", 'reopenReason', NEW."reopenReason"));
END
trigger documentInserted ON document
CREATE TRIGGER documentInserted AFTER INSERT ON document BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'document', NEW.id, 'insert', NULL, json_object('id', NEW."id", 'rev', NEW."rev", 'docNumber', NEW."docNumber", 'title', NEW."title", 'issuedOn', NEW."issuedOn"));
END
trigger documentKeepsIdentity ON document
CREATE TRIGGER documentKeepsIdentity BEFORE UPDATE ON document WHEN NEW.id <> OLD.id OR NEW.rev <> OLD.rev + 1 BEGIN
    SELECT RAISE(ABORT, 'document: id stays, rev counts by one');
END
trigger documentRemoved ON document
CREATE TRIGGER documentRemoved AFTER DELETE ON document BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'document', OLD.id, 'delete', json_object('id', OLD."id", 'rev', OLD."rev", 'docNumber', OLD."docNumber", 'title', OLD."title", 'issuedOn', OLD."issuedOn"), NULL);
END
trigger documentRemoving ON document
CREATE TRIGGER documentRemoving BEFORE DELETE ON document BEGIN
    SELECT removingAct();
END
trigger documentUpdated ON document
CREATE TRIGGER documentUpdated AFTER UPDATE ON document BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'document', NEW.id, 'update', json_object('id', OLD."id", 'rev', OLD."rev", 'docNumber', OLD."docNumber", 'title', OLD."title", 'issuedOn', OLD."issuedOn"), json_object('id', NEW."id", 'rev', NEW."rev", 'docNumber', NEW."docNumber", 'title', NEW."title", 'issuedOn', NEW."issuedOn"));
END
trigger fileContentAppending ON fileContent
CREATE TRIGGER fileContentAppending BEFORE INSERT ON fileContent WHEN NEW.rowid IS NULL BEGIN
    SELECT commandAct();
END
trigger fileContentStaying ON fileContent
CREATE TRIGGER fileContentStaying BEFORE DELETE ON fileContent BEGIN
    SELECT RAISE(ABORT, 'fileContent is append-only');
END
trigger fileContentUnchanging ON fileContent
CREATE TRIGGER fileContentUnchanging BEFORE UPDATE ON fileContent BEGIN
    SELECT RAISE(ABORT, 'fileContent is append-only');
END
trigger goalInserted ON goal
CREATE TRIGGER goalInserted AFTER INSERT ON goal BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'goal', NEW.id, 'insert', NULL, json_object('id', NEW."id", 'rev', NEW."rev", 'taskId', NEW."taskId", 'ordinal', NEW."ordinal", 'text', NEW."text", 'isNumbered', NEW."isNumbered", 'horizonYear', NEW."horizonYear", 'horizonText', NEW."horizonText", 'quantitiesJson', NEW."quantitiesJson", 'state', NEW."state"));
END
trigger goalKeepsIdentity ON goal
CREATE TRIGGER goalKeepsIdentity BEFORE UPDATE ON goal WHEN NEW.id <> OLD.id OR NEW.rev <> OLD.rev + 1 BEGIN
    SELECT RAISE(ABORT, 'goal: id stays, rev counts by one');
END
trigger goalRemoved ON goal
CREATE TRIGGER goalRemoved AFTER DELETE ON goal BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'goal', OLD.id, 'delete', json_object('id', OLD."id", 'rev', OLD."rev", 'taskId', OLD."taskId", 'ordinal', OLD."ordinal", 'text', OLD."text", 'isNumbered', OLD."isNumbered", 'horizonYear', OLD."horizonYear", 'horizonText', OLD."horizonText", 'quantitiesJson', OLD."quantitiesJson", 'state', OLD."state"), NULL);
END
trigger goalRemoving ON goal
CREATE TRIGGER goalRemoving BEFORE DELETE ON goal BEGIN
    SELECT removingAct();
END
trigger goalUpdated ON goal
CREATE TRIGGER goalUpdated AFTER UPDATE ON goal BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'goal', NEW.id, 'update', json_object('id', OLD."id", 'rev', OLD."rev", 'taskId', OLD."taskId", 'ordinal', OLD."ordinal", 'text', OLD."text", 'isNumbered', OLD."isNumbered", 'horizonYear', OLD."horizonYear", 'horizonText', OLD."horizonText", 'quantitiesJson', OLD."quantitiesJson", 'state', OLD."state"), json_object('id', NEW."id", 'rev', NEW."rev", 'taskId', NEW."taskId", 'ordinal', NEW."ordinal", 'text', NEW."text", 'isNumbered', NEW."isNumbered", 'horizonYear', NEW."horizonYear", 'horizonText', NEW."horizonText", 'quantitiesJson', NEW."quantitiesJson", 'state', NEW."state"));
END
trigger leaderHandoverInserted ON leaderHandover
CREATE TRIGGER leaderHandoverInserted AFTER INSERT ON leaderHandover BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'leaderHandover', NEW.id, 'insert', NULL, json_object('id', NEW."id", 'rev', NEW."rev", 'fromLeaderId', NEW."fromLeaderId", 'toLeaderId', NEW."toLeaderId", 'onDate', NEW."onDate", 'note', NEW."note", 'state', NEW."state"));
END
trigger leaderHandoverKeepsIdentity ON leaderHandover
CREATE TRIGGER leaderHandoverKeepsIdentity BEFORE UPDATE ON leaderHandover WHEN NEW.id <> OLD.id OR NEW.rev <> OLD.rev + 1 BEGIN
    SELECT RAISE(ABORT, 'leaderHandover: id stays, rev counts by one');
END
trigger leaderHandoverRemoved ON leaderHandover
CREATE TRIGGER leaderHandoverRemoved AFTER DELETE ON leaderHandover BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'leaderHandover', OLD.id, 'delete', json_object('id', OLD."id", 'rev', OLD."rev", 'fromLeaderId', OLD."fromLeaderId", 'toLeaderId', OLD."toLeaderId", 'onDate', OLD."onDate", 'note', OLD."note", 'state', OLD."state"), NULL);
END
trigger leaderHandoverRemoving ON leaderHandover
CREATE TRIGGER leaderHandoverRemoving BEFORE DELETE ON leaderHandover BEGIN
    SELECT removingAct();
END
trigger leaderHandoverUpdated ON leaderHandover
CREATE TRIGGER leaderHandoverUpdated AFTER UPDATE ON leaderHandover BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'leaderHandover', NEW.id, 'update', json_object('id', OLD."id", 'rev', OLD."rev", 'fromLeaderId', OLD."fromLeaderId", 'toLeaderId', OLD."toLeaderId", 'onDate', OLD."onDate", 'note', OLD."note", 'state', OLD."state"), json_object('id', NEW."id", 'rev', NEW."rev", 'fromLeaderId', NEW."fromLeaderId", 'toLeaderId', NEW."toLeaderId", 'onDate', NEW."onDate", 'note', NEW."note", 'state', NEW."state"));
END
trigger leaderInserted ON leader
CREATE TRIGGER leaderInserted AFTER INSERT ON leader BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'leader', NEW.id, 'insert', NULL, json_object('id', NEW."id", 'rev', NEW."rev", 'name', NEW."name", 'post', NEW."post", 'state', NEW."state"));
END
trigger leaderKeepsIdentity ON leader
CREATE TRIGGER leaderKeepsIdentity BEFORE UPDATE ON leader WHEN NEW.id <> OLD.id OR NEW.rev <> OLD.rev + 1 BEGIN
    SELECT RAISE(ABORT, 'leader: id stays, rev counts by one');
END
trigger leaderRemoved ON leader
CREATE TRIGGER leaderRemoved AFTER DELETE ON leader BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'leader', OLD.id, 'delete', json_object('id', OLD."id", 'rev', OLD."rev", 'name', OLD."name", 'post', OLD."post", 'state', OLD."state"), NULL);
END
trigger leaderRemoving ON leader
CREATE TRIGGER leaderRemoving BEFORE DELETE ON leader BEGIN
    SELECT removingAct();
END
trigger leaderReplacementInserted ON leaderReplacement
CREATE TRIGGER leaderReplacementInserted AFTER INSERT ON leaderReplacement BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'leaderReplacement', NEW.id, 'insert', NULL, json_object('id', NEW."id", 'rev', NEW."rev", 'leaderId', NEW."leaderId", 'replacementLeaderId', NEW."replacementLeaderId", 'state', NEW."state"));
END
trigger leaderReplacementKeepsIdentity ON leaderReplacement
CREATE TRIGGER leaderReplacementKeepsIdentity BEFORE UPDATE ON leaderReplacement WHEN NEW.id <> OLD.id OR NEW.rev <> OLD.rev + 1 BEGIN
    SELECT RAISE(ABORT, 'leaderReplacement: id stays, rev counts by one');
END
trigger leaderReplacementRemoved ON leaderReplacement
CREATE TRIGGER leaderReplacementRemoved AFTER DELETE ON leaderReplacement BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'leaderReplacement', OLD.id, 'delete', json_object('id', OLD."id", 'rev', OLD."rev", 'leaderId', OLD."leaderId", 'replacementLeaderId', OLD."replacementLeaderId", 'state', OLD."state"), NULL);
END
trigger leaderReplacementRemoving ON leaderReplacement
CREATE TRIGGER leaderReplacementRemoving BEFORE DELETE ON leaderReplacement BEGIN
    SELECT removingAct();
END
trigger leaderReplacementUpdated ON leaderReplacement
CREATE TRIGGER leaderReplacementUpdated AFTER UPDATE ON leaderReplacement BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'leaderReplacement', NEW.id, 'update', json_object('id', OLD."id", 'rev', OLD."rev", 'leaderId', OLD."leaderId", 'replacementLeaderId', OLD."replacementLeaderId", 'state', OLD."state"), json_object('id', NEW."id", 'rev', NEW."rev", 'leaderId', NEW."leaderId", 'replacementLeaderId', NEW."replacementLeaderId", 'state', NEW."state"));
END
trigger leaderUpdated ON leader
CREATE TRIGGER leaderUpdated AFTER UPDATE ON leader BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'leader', NEW.id, 'update', json_object('id', OLD."id", 'rev', OLD."rev", 'name', OLD."name", 'post', OLD."post", 'state', OLD."state"), json_object('id', NEW."id", 'rev', NEW."rev", 'name', NEW."name", 'post', NEW."post", 'state', NEW."state"));
END
trigger lightRecordInserted ON lightRecord
CREATE TRIGGER lightRecordInserted AFTER INSERT ON lightRecord BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'lightRecord', NEW.id, 'insert', NULL, json_object('id', NEW."id", 'rev', NEW."rev", 'roundId', NEW."roundId", 'targetId', NEW."targetId", 'asOf', NEW."asOf", 'light', NEW."light", 'rule', NEW."rule", 'ruleJson', NEW."ruleJson", 'state', NEW."state"));
END
trigger lightRecordKeepsIdentity ON lightRecord
CREATE TRIGGER lightRecordKeepsIdentity BEFORE UPDATE ON lightRecord WHEN NEW.id <> OLD.id OR NEW.rev <> OLD.rev + 1 BEGIN
    SELECT RAISE(ABORT, 'lightRecord: id stays, rev counts by one');
END
trigger lightRecordRemoved ON lightRecord
CREATE TRIGGER lightRecordRemoved AFTER DELETE ON lightRecord BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'lightRecord', OLD.id, 'delete', json_object('id', OLD."id", 'rev', OLD."rev", 'roundId', OLD."roundId", 'targetId', OLD."targetId", 'asOf', OLD."asOf", 'light', OLD."light", 'rule', OLD."rule", 'ruleJson', OLD."ruleJson", 'state', OLD."state"), NULL);
END
trigger lightRecordRemoving ON lightRecord
CREATE TRIGGER lightRecordRemoving BEFORE DELETE ON lightRecord BEGIN
    SELECT removingAct();
END
trigger lightRecordUpdated ON lightRecord
CREATE TRIGGER lightRecordUpdated AFTER UPDATE ON lightRecord BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'lightRecord', NEW.id, 'update', json_object('id', OLD."id", 'rev', OLD."rev", 'roundId', OLD."roundId", 'targetId', OLD."targetId", 'asOf', OLD."asOf", 'light', OLD."light", 'rule', OLD."rule", 'ruleJson', OLD."ruleJson", 'state', OLD."state"), json_object('id', NEW."id", 'rev', NEW."rev", 'roundId', NEW."roundId", 'targetId', NEW."targetId", 'asOf', NEW."asOf", 'light', NEW."light", 'rule', NEW."rule", 'ruleJson', NEW."ruleJson", 'state', NEW."state"));
END
trigger paperCopyInserted ON paperCopy
CREATE TRIGGER paperCopyInserted AFTER INSERT ON paperCopy BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'paperCopy', NEW.id, 'insert', NULL, json_object('id', NEW."id", 'rev', NEW."rev", 'paperId', NEW."paperId", 'form', NEW."form", 'name', NEW."name", 'sha256', NEW."sha256", 'sizeBytes', NEW."sizeBytes", 'pages', NEW."pages"));
END
trigger paperCopyKeepsIdentity ON paperCopy
CREATE TRIGGER paperCopyKeepsIdentity BEFORE UPDATE ON paperCopy WHEN NEW.id <> OLD.id OR NEW.rev <> OLD.rev + 1 BEGIN
    SELECT RAISE(ABORT, 'paperCopy: id stays, rev counts by one');
END
trigger paperCopyRemoved ON paperCopy
CREATE TRIGGER paperCopyRemoved AFTER DELETE ON paperCopy BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'paperCopy', OLD.id, 'delete', json_object('id', OLD."id", 'rev', OLD."rev", 'paperId', OLD."paperId", 'form', OLD."form", 'name', OLD."name", 'sha256', OLD."sha256", 'sizeBytes', OLD."sizeBytes", 'pages', OLD."pages"), NULL);
END
trigger paperCopyRemoving ON paperCopy
CREATE TRIGGER paperCopyRemoving BEFORE DELETE ON paperCopy BEGIN
    SELECT removingAct();
END
trigger paperCopyUpdated ON paperCopy
CREATE TRIGGER paperCopyUpdated AFTER UPDATE ON paperCopy BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'paperCopy', NEW.id, 'update', json_object('id', OLD."id", 'rev', OLD."rev", 'paperId', OLD."paperId", 'form', OLD."form", 'name', OLD."name", 'sha256', OLD."sha256", 'sizeBytes', OLD."sizeBytes", 'pages', OLD."pages"), json_object('id', NEW."id", 'rev', NEW."rev", 'paperId', NEW."paperId", 'form', NEW."form", 'name', NEW."name", 'sha256', NEW."sha256", 'sizeBytes', NEW."sizeBytes", 'pages', NEW."pages"));
END
trigger paperInserted ON paper
CREATE TRIGGER paperInserted AFTER INSERT ON paper BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'paper', NEW.id, 'insert', NULL, json_object('id', NEW."id", 'rev', NEW."rev", 'kind', NEW."kind", 'state', NEW."state", 'replacesId', NEW."replacesId", 'year', NEW."year", 'serialNo', NEW."serialNo", 'number', NEW."number", 'title', NEW."title", 'colour', NEW."colour", 'roundId', NEW."roundId", 'unitId', NEW."unitId", 'taskId', NEW."taskId", 'targetId', NEW."targetId", 'asOf', NEW."asOf", 'specJson', NEW."specJson", 'wordingJson', NEW."wordingJson", 'modelJson', NEW."modelJson", 'draftedAt', NEW."draftedAt", 'issuedOn', NEW."issuedOn", 'replyDueOn', NEW."replyDueOn", 'repliedOn', NEW."repliedOn", 'replyText', NEW."replyText", 'closedOn', NEW."closedOn", 'closeNote', NEW."closeNote", 'cancelReason', NEW."cancelReason"));
END
trigger paperKeepsIdentity ON paper
CREATE TRIGGER paperKeepsIdentity BEFORE UPDATE ON paper WHEN NEW.id <> OLD.id OR NEW.rev <> OLD.rev + 1 BEGIN
    SELECT RAISE(ABORT, 'paper: id stays, rev counts by one');
END
trigger paperRemoved ON paper
CREATE TRIGGER paperRemoved AFTER DELETE ON paper BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'paper', OLD.id, 'delete', json_object('id', OLD."id", 'rev', OLD."rev", 'kind', OLD."kind", 'state', OLD."state", 'replacesId', OLD."replacesId", 'year', OLD."year", 'serialNo', OLD."serialNo", 'number', OLD."number", 'title', OLD."title", 'colour', OLD."colour", 'roundId', OLD."roundId", 'unitId', OLD."unitId", 'taskId', OLD."taskId", 'targetId', OLD."targetId", 'asOf', OLD."asOf", 'specJson', OLD."specJson", 'wordingJson', OLD."wordingJson", 'modelJson', OLD."modelJson", 'draftedAt', OLD."draftedAt", 'issuedOn', OLD."issuedOn", 'replyDueOn', OLD."replyDueOn", 'repliedOn', OLD."repliedOn", 'replyText', OLD."replyText", 'closedOn', OLD."closedOn", 'closeNote', OLD."closeNote", 'cancelReason', OLD."cancelReason"), NULL);
END
trigger paperRemoving ON paper
CREATE TRIGGER paperRemoving BEFORE DELETE ON paper BEGIN
    SELECT removingAct();
END
trigger paperUpdated ON paper
CREATE TRIGGER paperUpdated AFTER UPDATE ON paper BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'paper', NEW.id, 'update', json_object('id', OLD."id", 'rev', OLD."rev", 'kind', OLD."kind", 'state', OLD."state", 'replacesId', OLD."replacesId", 'year', OLD."year", 'serialNo', OLD."serialNo", 'number', OLD."number", 'title', OLD."title", 'colour', OLD."colour", 'roundId', OLD."roundId", 'unitId', OLD."unitId", 'taskId', OLD."taskId", 'targetId', OLD."targetId", 'asOf', OLD."asOf", 'specJson', OLD."specJson", 'wordingJson', OLD."wordingJson", 'modelJson', OLD."modelJson", 'draftedAt', OLD."draftedAt", 'issuedOn', OLD."issuedOn", 'replyDueOn', OLD."replyDueOn", 'repliedOn', OLD."repliedOn", 'replyText', OLD."replyText", 'closedOn', OLD."closedOn", 'closeNote', OLD."closeNote", 'cancelReason', OLD."cancelReason"), json_object('id', NEW."id", 'rev', NEW."rev", 'kind', NEW."kind", 'state', NEW."state", 'replacesId', NEW."replacesId", 'year', NEW."year", 'serialNo', NEW."serialNo", 'number', NEW."number", 'title', NEW."title", 'colour', NEW."colour", 'roundId', NEW."roundId", 'unitId', NEW."unitId", 'taskId', NEW."taskId", 'targetId', NEW."targetId", 'asOf', NEW."asOf", 'specJson', NEW."specJson", 'wordingJson', NEW."wordingJson", 'modelJson', NEW."modelJson", 'draftedAt', NEW."draftedAt", 'issuedOn', NEW."issuedOn", 'replyDueOn', NEW."replyDueOn", 'repliedOn', NEW."repliedOn", 'replyText', NEW."replyText", 'closedOn', NEW."closedOn", 'closeNote', NEW."closeNote", 'cancelReason', NEW."cancelReason"));
END
trigger proposalInserted ON proposal
CREATE TRIGGER proposalInserted AFTER INSERT ON proposal BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'proposal', NEW.id, 'insert', NULL, json_object('id', NEW."id", 'rev', NEW."rev", 'proposalKey', NEW."proposalKey", 'kind', NEW."kind", 'subjectUnitId', NEW."subjectUnitId", 'subjectLeaderId', NEW."subjectLeaderId", 'optionsJson', NEW."optionsJson", 'state', NEW."state", 'chosenOption', NEW."chosenOption", 'decidedAt', NEW."decidedAt"));
END
trigger proposalKeepsIdentity ON proposal
CREATE TRIGGER proposalKeepsIdentity BEFORE UPDATE ON proposal WHEN NEW.id <> OLD.id OR NEW.rev <> OLD.rev + 1 BEGIN
    SELECT RAISE(ABORT, 'proposal: id stays, rev counts by one');
END
trigger proposalRemoved ON proposal
CREATE TRIGGER proposalRemoved AFTER DELETE ON proposal BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'proposal', OLD.id, 'delete', json_object('id', OLD."id", 'rev', OLD."rev", 'proposalKey', OLD."proposalKey", 'kind', OLD."kind", 'subjectUnitId', OLD."subjectUnitId", 'subjectLeaderId', OLD."subjectLeaderId", 'optionsJson', OLD."optionsJson", 'state', OLD."state", 'chosenOption', OLD."chosenOption", 'decidedAt', OLD."decidedAt"), NULL);
END
trigger proposalRemoving ON proposal
CREATE TRIGGER proposalRemoving BEFORE DELETE ON proposal BEGIN
    SELECT removingAct();
END
trigger proposalUpdated ON proposal
CREATE TRIGGER proposalUpdated AFTER UPDATE ON proposal BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'proposal', NEW.id, 'update', json_object('id', OLD."id", 'rev', OLD."rev", 'proposalKey', OLD."proposalKey", 'kind', OLD."kind", 'subjectUnitId', OLD."subjectUnitId", 'subjectLeaderId', OLD."subjectLeaderId", 'optionsJson', OLD."optionsJson", 'state', OLD."state", 'chosenOption', OLD."chosenOption", 'decidedAt', OLD."decidedAt"), json_object('id', NEW."id", 'rev', NEW."rev", 'proposalKey', NEW."proposalKey", 'kind', NEW."kind", 'subjectUnitId', NEW."subjectUnitId", 'subjectLeaderId', NEW."subjectLeaderId", 'optionsJson', NEW."optionsJson", 'state', NEW."state", 'chosenOption', NEW."chosenOption", 'decidedAt', NEW."decidedAt"));
END
trigger receivedFileInserted ON receivedFile
CREATE TRIGGER receivedFileInserted AFTER INSERT ON receivedFile BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'receivedFile', NEW.id, 'insert', NULL, json_object('id', NEW."id", 'rev', NEW."rev", 'roundId', NEW."roundId", 'sourceFileId', NEW."sourceFileId", 'formId', NEW."formId", 'version', NEW."version", 'outcome', NEW."outcome", 'readingJson', NEW."readingJson", 'answersJson', NEW."answersJson", 'receivedAt', NEW."receivedAt", 'decidedAt', NEW."decidedAt", 'reason', NEW."reason"));
END
trigger receivedFileKeepsIdentity ON receivedFile
CREATE TRIGGER receivedFileKeepsIdentity BEFORE UPDATE ON receivedFile WHEN NEW.id <> OLD.id OR NEW.rev <> OLD.rev + 1 BEGIN
    SELECT RAISE(ABORT, 'receivedFile: id stays, rev counts by one');
END
trigger receivedFileRemoved ON receivedFile
CREATE TRIGGER receivedFileRemoved AFTER DELETE ON receivedFile BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'receivedFile', OLD.id, 'delete', json_object('id', OLD."id", 'rev', OLD."rev", 'roundId', OLD."roundId", 'sourceFileId', OLD."sourceFileId", 'formId', OLD."formId", 'version', OLD."version", 'outcome', OLD."outcome", 'readingJson', OLD."readingJson", 'answersJson', OLD."answersJson", 'receivedAt', OLD."receivedAt", 'decidedAt', OLD."decidedAt", 'reason', OLD."reason"), NULL);
END
trigger receivedFileRemoving ON receivedFile
CREATE TRIGGER receivedFileRemoving BEFORE DELETE ON receivedFile BEGIN
    SELECT removingAct();
END
trigger receivedFileUpdated ON receivedFile
CREATE TRIGGER receivedFileUpdated AFTER UPDATE ON receivedFile BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'receivedFile', NEW.id, 'update', json_object('id', OLD."id", 'rev', OLD."rev", 'roundId', OLD."roundId", 'sourceFileId', OLD."sourceFileId", 'formId', OLD."formId", 'version', OLD."version", 'outcome', OLD."outcome", 'readingJson', OLD."readingJson", 'answersJson', OLD."answersJson", 'receivedAt', OLD."receivedAt", 'decidedAt', OLD."decidedAt", 'reason', OLD."reason"), json_object('id', NEW."id", 'rev', NEW."rev", 'roundId', NEW."roundId", 'sourceFileId', NEW."sourceFileId", 'formId', NEW."formId", 'version', NEW."version", 'outcome', NEW."outcome", 'readingJson', NEW."readingJson", 'answersJson', NEW."answersJson", 'receivedAt', NEW."receivedAt", 'decidedAt', NEW."decidedAt", 'reason', NEW."reason"));
END
trigger receivedNoteInserted ON receivedNote
CREATE TRIGGER receivedNoteInserted AFTER INSERT ON receivedNote BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'receivedNote', NEW.id, 'insert', NULL, json_object('id', NEW."id", 'rev', NEW."rev", 'receivedFileId', NEW."receivedFileId", 'formId', NEW."formId", 'sheet', NEW."sheet", 'cell', NEW."cell", 'text', NEW."text", 'state', NEW."state"));
END
trigger receivedNoteKeepsIdentity ON receivedNote
CREATE TRIGGER receivedNoteKeepsIdentity BEFORE UPDATE ON receivedNote WHEN NEW.id <> OLD.id OR NEW.rev <> OLD.rev + 1 BEGIN
    SELECT RAISE(ABORT, 'receivedNote: id stays, rev counts by one');
END
trigger receivedNoteRemoved ON receivedNote
CREATE TRIGGER receivedNoteRemoved AFTER DELETE ON receivedNote BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'receivedNote', OLD.id, 'delete', json_object('id', OLD."id", 'rev', OLD."rev", 'receivedFileId', OLD."receivedFileId", 'formId', OLD."formId", 'sheet', OLD."sheet", 'cell', OLD."cell", 'text', OLD."text", 'state', OLD."state"), NULL);
END
trigger receivedNoteRemoving ON receivedNote
CREATE TRIGGER receivedNoteRemoving BEFORE DELETE ON receivedNote BEGIN
    SELECT removingAct();
END
trigger receivedNoteUpdated ON receivedNote
CREATE TRIGGER receivedNoteUpdated AFTER UPDATE ON receivedNote BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'receivedNote', NEW.id, 'update', json_object('id', OLD."id", 'rev', OLD."rev", 'receivedFileId', OLD."receivedFileId", 'formId', OLD."formId", 'sheet', OLD."sheet", 'cell', OLD."cell", 'text', OLD."text", 'state', OLD."state"), json_object('id', NEW."id", 'rev', NEW."rev", 'receivedFileId', NEW."receivedFileId", 'formId', NEW."formId", 'sheet', NEW."sheet", 'cell', NEW."cell", 'text', NEW."text", 'state', NEW."state"));
END
trigger reminderInserted ON reminder
CREATE TRIGGER reminderInserted AFTER INSERT ON reminder BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'reminder', NEW.id, 'insert', NULL, json_object('id', NEW."id", 'rev', NEW."rev", 'formId', NEW."formId", 'remindedOn', NEW."remindedOn", 'way', NEW."way", 'note', NEW."note", 'state', NEW."state"));
END
trigger reminderKeepsIdentity ON reminder
CREATE TRIGGER reminderKeepsIdentity BEFORE UPDATE ON reminder WHEN NEW.id <> OLD.id OR NEW.rev <> OLD.rev + 1 BEGIN
    SELECT RAISE(ABORT, 'reminder: id stays, rev counts by one');
END
trigger reminderRemoved ON reminder
CREATE TRIGGER reminderRemoved AFTER DELETE ON reminder BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'reminder', OLD.id, 'delete', json_object('id', OLD."id", 'rev', OLD."rev", 'formId', OLD."formId", 'remindedOn', OLD."remindedOn", 'way', OLD."way", 'note', OLD."note", 'state', OLD."state"), NULL);
END
trigger reminderRemoving ON reminder
CREATE TRIGGER reminderRemoving BEFORE DELETE ON reminder BEGIN
    SELECT removingAct();
END
trigger reminderUpdated ON reminder
CREATE TRIGGER reminderUpdated AFTER UPDATE ON reminder BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'reminder', NEW.id, 'update', json_object('id', OLD."id", 'rev', OLD."rev", 'formId', OLD."formId", 'remindedOn', OLD."remindedOn", 'way', OLD."way", 'note', OLD."note", 'state', OLD."state"), json_object('id', NEW."id", 'rev', NEW."rev", 'formId', NEW."formId", 'remindedOn', NEW."remindedOn", 'way', NEW."way", 'note', NEW."note", 'state', NEW."state"));
END
trigger returnEntryInserted ON returnEntry
CREATE TRIGGER returnEntryInserted AFTER INSERT ON returnEntry BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'returnEntry', NEW.id, 'insert', NULL, json_object('id', NEW."id", 'rev', NEW."rev", 'roundId', NEW."roundId", 'targetId', NEW."targetId", 'unitId', NEW."unitId", 'formRowId', NEW."formRowId", 'receivedFileId', NEW."receivedFileId", 'reportedState', NEW."reportedState", 'amountText', NEW."amountText", 'amountValue', NEW."amountValue", 'amountMeasure', NEW."amountMeasure", 'progressNote', NEW."progressNote", 'difficulty', NEW."difficulty", 'nextStep', NEW."nextStep", 'coordination', NEW."coordination", 'coordinationLevel', NEW."coordinationLevel", 'cellsJson', NEW."cellsJson", 'sheet', NEW."sheet", 'reportedOn', NEW."reportedOn", 'enteredAt', NEW."enteredAt", 'note', NEW."note", 'state', NEW."state"));
END
trigger returnEntryKeepsIdentity ON returnEntry
CREATE TRIGGER returnEntryKeepsIdentity BEFORE UPDATE ON returnEntry WHEN NEW.id <> OLD.id OR NEW.rev <> OLD.rev + 1 BEGIN
    SELECT RAISE(ABORT, 'returnEntry: id stays, rev counts by one');
END
trigger returnEntryRemoved ON returnEntry
CREATE TRIGGER returnEntryRemoved AFTER DELETE ON returnEntry BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'returnEntry', OLD.id, 'delete', json_object('id', OLD."id", 'rev', OLD."rev", 'roundId', OLD."roundId", 'targetId', OLD."targetId", 'unitId', OLD."unitId", 'formRowId', OLD."formRowId", 'receivedFileId', OLD."receivedFileId", 'reportedState', OLD."reportedState", 'amountText', OLD."amountText", 'amountValue', OLD."amountValue", 'amountMeasure', OLD."amountMeasure", 'progressNote', OLD."progressNote", 'difficulty', OLD."difficulty", 'nextStep', OLD."nextStep", 'coordination', OLD."coordination", 'coordinationLevel', OLD."coordinationLevel", 'cellsJson', OLD."cellsJson", 'sheet', OLD."sheet", 'reportedOn', OLD."reportedOn", 'enteredAt', OLD."enteredAt", 'note', OLD."note", 'state', OLD."state"), NULL);
END
trigger returnEntryRemoving ON returnEntry
CREATE TRIGGER returnEntryRemoving BEFORE DELETE ON returnEntry BEGIN
    SELECT removingAct();
END
trigger returnEntryUpdated ON returnEntry
CREATE TRIGGER returnEntryUpdated AFTER UPDATE ON returnEntry BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'returnEntry', NEW.id, 'update', json_object('id', OLD."id", 'rev', OLD."rev", 'roundId', OLD."roundId", 'targetId', OLD."targetId", 'unitId', OLD."unitId", 'formRowId', OLD."formRowId", 'receivedFileId', OLD."receivedFileId", 'reportedState', OLD."reportedState", 'amountText', OLD."amountText", 'amountValue', OLD."amountValue", 'amountMeasure', OLD."amountMeasure", 'progressNote', OLD."progressNote", 'difficulty', OLD."difficulty", 'nextStep', OLD."nextStep", 'coordination', OLD."coordination", 'coordinationLevel', OLD."coordinationLevel", 'cellsJson', OLD."cellsJson", 'sheet', OLD."sheet", 'reportedOn', OLD."reportedOn", 'enteredAt', OLD."enteredAt", 'note', OLD."note", 'state', OLD."state"), json_object('id', NEW."id", 'rev', NEW."rev", 'roundId', NEW."roundId", 'targetId', NEW."targetId", 'unitId', NEW."unitId", 'formRowId', NEW."formRowId", 'receivedFileId', NEW."receivedFileId", 'reportedState', NEW."reportedState", 'amountText', NEW."amountText", 'amountValue', NEW."amountValue", 'amountMeasure', NEW."amountMeasure", 'progressNote', NEW."progressNote", 'difficulty', NEW."difficulty", 'nextStep', NEW."nextStep", 'coordination', NEW."coordination", 'coordinationLevel', NEW."coordinationLevel", 'cellsJson', NEW."cellsJson", 'sheet', NEW."sheet", 'reportedOn', NEW."reportedOn", 'enteredAt', NEW."enteredAt", 'note', NEW."note", 'state', NEW."state"));
END
trigger returnFormInserted ON returnForm
CREATE TRIGGER returnFormInserted AFTER INSERT ON returnForm BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'returnForm', NEW.id, 'insert', NULL, json_object('id', NEW."id", 'rev', NEW."rev", 'roundId', NEW."roundId", 'unitId', NEW."unitId", 'formNo', NEW."formNo", 'code', NEW."code", 'dueOn', NEW."dueOn", 'issueNo', NEW."issueNo", 'issuedAt', NEW."issuedAt", 'state', NEW."state", 'sentBackReason', NEW."sentBackReason", 'receivedAt', NEW."receivedAt", 'isWaived', NEW."isWaived", 'fillerName', NEW."fillerName", 'fillerPhone', NEW."fillerPhone", 'reviewerName', NEW."reviewerName", 'filledOn', NEW."filledOn"));
END
trigger returnFormKeepsIdentity ON returnForm
CREATE TRIGGER returnFormKeepsIdentity BEFORE UPDATE ON returnForm WHEN NEW.id <> OLD.id OR NEW.rev <> OLD.rev + 1 BEGIN
    SELECT RAISE(ABORT, 'returnForm: id stays, rev counts by one');
END
trigger returnFormRemoved ON returnForm
CREATE TRIGGER returnFormRemoved AFTER DELETE ON returnForm BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'returnForm', OLD.id, 'delete', json_object('id', OLD."id", 'rev', OLD."rev", 'roundId', OLD."roundId", 'unitId', OLD."unitId", 'formNo', OLD."formNo", 'code', OLD."code", 'dueOn', OLD."dueOn", 'issueNo', OLD."issueNo", 'issuedAt', OLD."issuedAt", 'state', OLD."state", 'sentBackReason', OLD."sentBackReason", 'receivedAt', OLD."receivedAt", 'isWaived', OLD."isWaived", 'fillerName', OLD."fillerName", 'fillerPhone', OLD."fillerPhone", 'reviewerName', OLD."reviewerName", 'filledOn', OLD."filledOn"), NULL);
END
trigger returnFormRemoving ON returnForm
CREATE TRIGGER returnFormRemoving BEFORE DELETE ON returnForm BEGIN
    SELECT removingAct();
END
trigger returnFormRowInserted ON returnFormRow
CREATE TRIGGER returnFormRowInserted AFTER INSERT ON returnFormRow BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'returnFormRow', NEW.id, 'insert', NULL, json_object('id', NEW."id", 'rev', NEW."rev", 'formId', NEW."formId", 'roundTargetId', NEW."roundTargetId", 'ordinal', NEW."ordinal", 'rowKey', NEW."rowKey", 'lockedJson', NEW."lockedJson", 'state', NEW."state"));
END
trigger returnFormRowKeepsIdentity ON returnFormRow
CREATE TRIGGER returnFormRowKeepsIdentity BEFORE UPDATE ON returnFormRow WHEN NEW.id <> OLD.id OR NEW.rev <> OLD.rev + 1 BEGIN
    SELECT RAISE(ABORT, 'returnFormRow: id stays, rev counts by one');
END
trigger returnFormRowRemoved ON returnFormRow
CREATE TRIGGER returnFormRowRemoved AFTER DELETE ON returnFormRow BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'returnFormRow', OLD.id, 'delete', json_object('id', OLD."id", 'rev', OLD."rev", 'formId', OLD."formId", 'roundTargetId', OLD."roundTargetId", 'ordinal', OLD."ordinal", 'rowKey', OLD."rowKey", 'lockedJson', OLD."lockedJson", 'state', OLD."state"), NULL);
END
trigger returnFormRowRemoving ON returnFormRow
CREATE TRIGGER returnFormRowRemoving BEFORE DELETE ON returnFormRow BEGIN
    SELECT removingAct();
END
trigger returnFormRowUpdated ON returnFormRow
CREATE TRIGGER returnFormRowUpdated AFTER UPDATE ON returnFormRow BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'returnFormRow', NEW.id, 'update', json_object('id', OLD."id", 'rev', OLD."rev", 'formId', OLD."formId", 'roundTargetId', OLD."roundTargetId", 'ordinal', OLD."ordinal", 'rowKey', OLD."rowKey", 'lockedJson', OLD."lockedJson", 'state', OLD."state"), json_object('id', NEW."id", 'rev', NEW."rev", 'formId', NEW."formId", 'roundTargetId', NEW."roundTargetId", 'ordinal', NEW."ordinal", 'rowKey', NEW."rowKey", 'lockedJson', NEW."lockedJson", 'state', NEW."state"));
END
trigger returnFormUpdated ON returnForm
CREATE TRIGGER returnFormUpdated AFTER UPDATE ON returnForm BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'returnForm', NEW.id, 'update', json_object('id', OLD."id", 'rev', OLD."rev", 'roundId', OLD."roundId", 'unitId', OLD."unitId", 'formNo', OLD."formNo", 'code', OLD."code", 'dueOn', OLD."dueOn", 'issueNo', OLD."issueNo", 'issuedAt', OLD."issuedAt", 'state', OLD."state", 'sentBackReason', OLD."sentBackReason", 'receivedAt', OLD."receivedAt", 'isWaived', OLD."isWaived", 'fillerName', OLD."fillerName", 'fillerPhone', OLD."fillerPhone", 'reviewerName', OLD."reviewerName", 'filledOn', OLD."filledOn"), json_object('id', NEW."id", 'rev', NEW."rev", 'roundId', NEW."roundId", 'unitId', NEW."unitId", 'formNo', NEW."formNo", 'code', NEW."code", 'dueOn', NEW."dueOn", 'issueNo', NEW."issueNo", 'issuedAt', NEW."issuedAt", 'state', NEW."state", 'sentBackReason', NEW."sentBackReason", 'receivedAt', NEW."receivedAt", 'isWaived', NEW."isWaived", 'fillerName', NEW."fillerName", 'fillerPhone', NEW."fillerPhone", 'reviewerName', NEW."reviewerName", 'filledOn', NEW."filledOn"));
END
trigger roundTargetInserted ON roundTarget
CREATE TRIGGER roundTargetInserted AFTER INSERT ON roundTarget BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'roundTarget', NEW.id, 'insert', NULL, json_object('id', NEW."id", 'rev', NEW."rev", 'roundId', NEW."roundId", 'taskId', NEW."taskId", 'targetId', NEW."targetId", 'isCarriedOver', NEW."isCarriedOver", 'state', NEW."state"));
END
trigger roundTargetKeepsIdentity ON roundTarget
CREATE TRIGGER roundTargetKeepsIdentity BEFORE UPDATE ON roundTarget WHEN NEW.id <> OLD.id OR NEW.rev <> OLD.rev + 1 BEGIN
    SELECT RAISE(ABORT, 'roundTarget: id stays, rev counts by one');
END
trigger roundTargetRemoved ON roundTarget
CREATE TRIGGER roundTargetRemoved AFTER DELETE ON roundTarget BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'roundTarget', OLD.id, 'delete', json_object('id', OLD."id", 'rev', OLD."rev", 'roundId', OLD."roundId", 'taskId', OLD."taskId", 'targetId', OLD."targetId", 'isCarriedOver', OLD."isCarriedOver", 'state', OLD."state"), NULL);
END
trigger roundTargetRemoving ON roundTarget
CREATE TRIGGER roundTargetRemoving BEFORE DELETE ON roundTarget BEGIN
    SELECT removingAct();
END
trigger roundTargetUpdated ON roundTarget
CREATE TRIGGER roundTargetUpdated AFTER UPDATE ON roundTarget BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'roundTarget', NEW.id, 'update', json_object('id', OLD."id", 'rev', OLD."rev", 'roundId', OLD."roundId", 'taskId', OLD."taskId", 'targetId', OLD."targetId", 'isCarriedOver', OLD."isCarriedOver", 'state', OLD."state"), json_object('id', NEW."id", 'rev', NEW."rev", 'roundId', NEW."roundId", 'taskId', NEW."taskId", 'targetId', NEW."targetId", 'isCarriedOver', NEW."isCarriedOver", 'state', NEW."state"));
END
trigger sealAppending ON seal
CREATE TRIGGER sealAppending BEFORE INSERT ON seal WHEN NEW.rowid IS NULL BEGIN
    SELECT commandAct();
END
trigger sealStaying ON seal
CREATE TRIGGER sealStaying BEFORE DELETE ON seal BEGIN
    SELECT RAISE(ABORT, 'seal is append-only');
END
trigger sealUnchanging ON seal
CREATE TRIGGER sealUnchanging BEFORE UPDATE ON seal BEGIN
    SELECT RAISE(ABORT, 'seal is append-only');
END
trigger sectionInserted ON section
CREATE TRIGGER sectionInserted AFTER INSERT ON section BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'section', NEW.id, 'insert', NULL, json_object('id', NEW."id", 'rev', NEW."rev", 'annexId', NEW."annexId", 'ordinal', NEW."ordinal", 'title', NEW."title", 'leaderText', NEW."leaderText", 'sourceCell', NEW."sourceCell", 'state', NEW."state"));
END
trigger sectionKeepsIdentity ON section
CREATE TRIGGER sectionKeepsIdentity BEFORE UPDATE ON section WHEN NEW.id <> OLD.id OR NEW.rev <> OLD.rev + 1 BEGIN
    SELECT RAISE(ABORT, 'section: id stays, rev counts by one');
END
trigger sectionRemoved ON section
CREATE TRIGGER sectionRemoved AFTER DELETE ON section BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'section', OLD.id, 'delete', json_object('id', OLD."id", 'rev', OLD."rev", 'annexId', OLD."annexId", 'ordinal', OLD."ordinal", 'title', OLD."title", 'leaderText', OLD."leaderText", 'sourceCell', OLD."sourceCell", 'state', OLD."state"), NULL);
END
trigger sectionRemoving ON section
CREATE TRIGGER sectionRemoving BEFORE DELETE ON section BEGIN
    SELECT removingAct();
END
trigger sectionUpdated ON section
CREATE TRIGGER sectionUpdated AFTER UPDATE ON section BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'section', NEW.id, 'update', json_object('id', OLD."id", 'rev', OLD."rev", 'annexId', OLD."annexId", 'ordinal', OLD."ordinal", 'title', OLD."title", 'leaderText', OLD."leaderText", 'sourceCell', OLD."sourceCell", 'state', OLD."state"), json_object('id', NEW."id", 'rev', NEW."rev", 'annexId', NEW."annexId", 'ordinal', NEW."ordinal", 'title', NEW."title", 'leaderText', NEW."leaderText", 'sourceCell', NEW."sourceCell", 'state', NEW."state"));
END
trigger settingInserted ON setting
CREATE TRIGGER settingInserted AFTER INSERT ON setting BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'setting', NEW.id, 'insert', NULL, json_object('id', NEW."id", 'rev', NEW."rev", 'key', NEW."key", 'valueJson', NEW."valueJson"));
END
trigger settingKeepsIdentity ON setting
CREATE TRIGGER settingKeepsIdentity BEFORE UPDATE ON setting WHEN NEW.id <> OLD.id OR NEW.rev <> OLD.rev + 1 BEGIN
    SELECT RAISE(ABORT, 'setting: id stays, rev counts by one');
END
trigger settingRemoved ON setting
CREATE TRIGGER settingRemoved AFTER DELETE ON setting BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'setting', OLD.id, 'delete', json_object('id', OLD."id", 'rev', OLD."rev", 'key', OLD."key", 'valueJson', OLD."valueJson"), NULL);
END
trigger settingRemoving ON setting
CREATE TRIGGER settingRemoving BEFORE DELETE ON setting BEGIN
    SELECT removingAct();
END
trigger settingUpdated ON setting
CREATE TRIGGER settingUpdated AFTER UPDATE ON setting BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'setting', NEW.id, 'update', json_object('id', OLD."id", 'rev', OLD."rev", 'key', OLD."key", 'valueJson', OLD."valueJson"), json_object('id', NEW."id", 'rev', NEW."rev", 'key', NEW."key", 'valueJson', NEW."valueJson"));
END
trigger sourceFileInserted ON sourceFile
CREATE TRIGGER sourceFileInserted AFTER INSERT ON sourceFile BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'sourceFile', NEW.id, 'insert', NULL, json_object('id', NEW."id", 'rev', NEW."rev", 'name', NEW."name", 'sha256', NEW."sha256", 'sizeBytes', NEW."sizeBytes", 'kind', NEW."kind", 'receivedAt', NEW."receivedAt"));
END
trigger sourceFileKeepsIdentity ON sourceFile
CREATE TRIGGER sourceFileKeepsIdentity BEFORE UPDATE ON sourceFile WHEN NEW.id <> OLD.id OR NEW.rev <> OLD.rev + 1 BEGIN
    SELECT RAISE(ABORT, 'sourceFile: id stays, rev counts by one');
END
trigger sourceFileRemoved ON sourceFile
CREATE TRIGGER sourceFileRemoved AFTER DELETE ON sourceFile BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'sourceFile', OLD.id, 'delete', json_object('id', OLD."id", 'rev', OLD."rev", 'name', OLD."name", 'sha256', OLD."sha256", 'sizeBytes', OLD."sizeBytes", 'kind', OLD."kind", 'receivedAt', OLD."receivedAt"), NULL);
END
trigger sourceFileRemoving ON sourceFile
CREATE TRIGGER sourceFileRemoving BEFORE DELETE ON sourceFile BEGIN
    SELECT removingAct();
END
trigger sourceFileUpdated ON sourceFile
CREATE TRIGGER sourceFileUpdated AFTER UPDATE ON sourceFile BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'sourceFile', NEW.id, 'update', json_object('id', OLD."id", 'rev', OLD."rev", 'name', OLD."name", 'sha256', OLD."sha256", 'sizeBytes', OLD."sizeBytes", 'kind', OLD."kind", 'receivedAt', OLD."receivedAt"), json_object('id', NEW."id", 'rev', NEW."rev", 'name', NEW."name", 'sha256', NEW."sha256", 'sizeBytes', NEW."sizeBytes", 'kind', NEW."kind", 'receivedAt', NEW."receivedAt"));
END
trigger targetCheckInserted ON targetCheck
CREATE TRIGGER targetCheckInserted AFTER INSERT ON targetCheck BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'targetCheck', NEW.id, 'insert', NULL, json_object('id', NEW."id", 'rev', NEW."rev", 'roundId', NEW."roundId", 'targetId', NEW."targetId", 'verdict', NEW."verdict", 'note', NEW."note", 'completedOn', NEW."completedOn", 'doneStepsJson', NEW."doneStepsJson", 'checkedOn', NEW."checkedOn", 'state', NEW."state"));
END
trigger targetCheckKeepsIdentity ON targetCheck
CREATE TRIGGER targetCheckKeepsIdentity BEFORE UPDATE ON targetCheck WHEN NEW.id <> OLD.id OR NEW.rev <> OLD.rev + 1 BEGIN
    SELECT RAISE(ABORT, 'targetCheck: id stays, rev counts by one');
END
trigger targetCheckRemoved ON targetCheck
CREATE TRIGGER targetCheckRemoved AFTER DELETE ON targetCheck BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'targetCheck', OLD.id, 'delete', json_object('id', OLD."id", 'rev', OLD."rev", 'roundId', OLD."roundId", 'targetId', OLD."targetId", 'verdict', OLD."verdict", 'note', OLD."note", 'completedOn', OLD."completedOn", 'doneStepsJson', OLD."doneStepsJson", 'checkedOn', OLD."checkedOn", 'state', OLD."state"), NULL);
END
trigger targetCheckRemoving ON targetCheck
CREATE TRIGGER targetCheckRemoving BEFORE DELETE ON targetCheck BEGIN
    SELECT removingAct();
END
trigger targetCheckUpdated ON targetCheck
CREATE TRIGGER targetCheckUpdated AFTER UPDATE ON targetCheck BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'targetCheck', NEW.id, 'update', json_object('id', OLD."id", 'rev', OLD."rev", 'roundId', OLD."roundId", 'targetId', OLD."targetId", 'verdict', OLD."verdict", 'note', OLD."note", 'completedOn', OLD."completedOn", 'doneStepsJson', OLD."doneStepsJson", 'checkedOn', OLD."checkedOn", 'state', OLD."state"), json_object('id', NEW."id", 'rev', NEW."rev", 'roundId', NEW."roundId", 'targetId', NEW."targetId", 'verdict', NEW."verdict", 'note', NEW."note", 'completedOn', NEW."completedOn", 'doneStepsJson', NEW."doneStepsJson", 'checkedOn', NEW."checkedOn", 'state', NEW."state"));
END
trigger targetInserted ON target
CREATE TRIGGER targetInserted AFTER INSERT ON target BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'target', NEW.id, 'insert', NULL, json_object('id', NEW."id", 'rev', NEW."rev", 'taskId', NEW."taskId", 'ordinal', NEW."ordinal", 'text', NEW."text", 'isNumbered', NEW."isNumbered", 'kind', NEW."kind", 'dueOn', NEW."dueOn", 'dueText', NEW."dueText", 'dueKind', NEW."dueKind", 'quantitiesJson', NEW."quantitiesJson", 'milestonesJson', NEW."milestonesJson", 'dueIsFixed', NEW."dueIsFixed", 'state', NEW."state"));
END
trigger targetKeepsIdentity ON target
CREATE TRIGGER targetKeepsIdentity BEFORE UPDATE ON target WHEN NEW.id <> OLD.id OR NEW.rev <> OLD.rev + 1 BEGIN
    SELECT RAISE(ABORT, 'target: id stays, rev counts by one');
END
trigger targetRemoved ON target
CREATE TRIGGER targetRemoved AFTER DELETE ON target BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'target', OLD.id, 'delete', json_object('id', OLD."id", 'rev', OLD."rev", 'taskId', OLD."taskId", 'ordinal', OLD."ordinal", 'text', OLD."text", 'isNumbered', OLD."isNumbered", 'kind', OLD."kind", 'dueOn', OLD."dueOn", 'dueText', OLD."dueText", 'dueKind', OLD."dueKind", 'quantitiesJson', OLD."quantitiesJson", 'milestonesJson', OLD."milestonesJson", 'dueIsFixed', OLD."dueIsFixed", 'state', OLD."state"), NULL);
END
trigger targetRemoving ON target
CREATE TRIGGER targetRemoving BEFORE DELETE ON target BEGIN
    SELECT removingAct();
END
trigger targetRiskInserted ON targetRisk
CREATE TRIGGER targetRiskInserted AFTER INSERT ON targetRisk BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'targetRisk', NEW.id, 'insert', NULL, json_object('id', NEW."id", 'rev', NEW."rev", 'targetId', NEW."targetId", 'note', NEW."note", 'markedOn', NEW."markedOn", 'withdrawnOn', NEW."withdrawnOn"));
END
trigger targetRiskKeepsIdentity ON targetRisk
CREATE TRIGGER targetRiskKeepsIdentity BEFORE UPDATE ON targetRisk WHEN NEW.id <> OLD.id OR NEW.rev <> OLD.rev + 1 BEGIN
    SELECT RAISE(ABORT, 'targetRisk: id stays, rev counts by one');
END
trigger targetRiskRemoved ON targetRisk
CREATE TRIGGER targetRiskRemoved AFTER DELETE ON targetRisk BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'targetRisk', OLD.id, 'delete', json_object('id', OLD."id", 'rev', OLD."rev", 'targetId', OLD."targetId", 'note', OLD."note", 'markedOn', OLD."markedOn", 'withdrawnOn', OLD."withdrawnOn"), NULL);
END
trigger targetRiskRemoving ON targetRisk
CREATE TRIGGER targetRiskRemoving BEFORE DELETE ON targetRisk BEGIN
    SELECT removingAct();
END
trigger targetRiskUpdated ON targetRisk
CREATE TRIGGER targetRiskUpdated AFTER UPDATE ON targetRisk BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'targetRisk', NEW.id, 'update', json_object('id', OLD."id", 'rev', OLD."rev", 'targetId', OLD."targetId", 'note', OLD."note", 'markedOn', OLD."markedOn", 'withdrawnOn', OLD."withdrawnOn"), json_object('id', NEW."id", 'rev', NEW."rev", 'targetId', NEW."targetId", 'note', NEW."note", 'markedOn', NEW."markedOn", 'withdrawnOn', NEW."withdrawnOn"));
END
trigger targetUpdated ON target
CREATE TRIGGER targetUpdated AFTER UPDATE ON target BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'target', NEW.id, 'update', json_object('id', OLD."id", 'rev', OLD."rev", 'taskId', OLD."taskId", 'ordinal', OLD."ordinal", 'text', OLD."text", 'isNumbered', OLD."isNumbered", 'kind', OLD."kind", 'dueOn', OLD."dueOn", 'dueText', OLD."dueText", 'dueKind', OLD."dueKind", 'quantitiesJson', OLD."quantitiesJson", 'milestonesJson', OLD."milestonesJson", 'dueIsFixed', OLD."dueIsFixed", 'state', OLD."state"), json_object('id', NEW."id", 'rev', NEW."rev", 'taskId', NEW."taskId", 'ordinal', NEW."ordinal", 'text', NEW."text", 'isNumbered', NEW."isNumbered", 'kind', NEW."kind", 'dueOn', NEW."dueOn", 'dueText', NEW."dueText", 'dueKind', NEW."dueKind", 'quantitiesJson', NEW."quantitiesJson", 'milestonesJson', NEW."milestonesJson", 'dueIsFixed', NEW."dueIsFixed", 'state', NEW."state"));
END
trigger taskClauseInserted ON taskClause
CREATE TRIGGER taskClauseInserted AFTER INSERT ON taskClause BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'taskClause', NEW.id, 'insert', NULL, json_object('id', NEW."id", 'rev', NEW."rev", 'taskId', NEW."taskId", 'clauseId', NEW."clauseId", 'score', NEW."score", 'state', NEW."state"));
END
trigger taskClauseKeepsIdentity ON taskClause
CREATE TRIGGER taskClauseKeepsIdentity BEFORE UPDATE ON taskClause WHEN NEW.id <> OLD.id OR NEW.rev <> OLD.rev + 1 BEGIN
    SELECT RAISE(ABORT, 'taskClause: id stays, rev counts by one');
END
trigger taskClauseRemoved ON taskClause
CREATE TRIGGER taskClauseRemoved AFTER DELETE ON taskClause BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'taskClause', OLD.id, 'delete', json_object('id', OLD."id", 'rev', OLD."rev", 'taskId', OLD."taskId", 'clauseId', OLD."clauseId", 'score', OLD."score", 'state', OLD."state"), NULL);
END
trigger taskClauseRemoving ON taskClause
CREATE TRIGGER taskClauseRemoving BEFORE DELETE ON taskClause BEGIN
    SELECT removingAct();
END
trigger taskClauseUpdated ON taskClause
CREATE TRIGGER taskClauseUpdated AFTER UPDATE ON taskClause BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'taskClause', NEW.id, 'update', json_object('id', OLD."id", 'rev', OLD."rev", 'taskId', OLD."taskId", 'clauseId', OLD."clauseId", 'score', OLD."score", 'state', OLD."state"), json_object('id', NEW."id", 'rev', NEW."rev", 'taskId', NEW."taskId", 'clauseId', NEW."clauseId", 'score', NEW."score", 'state', NEW."state"));
END
trigger taskInserted ON task
CREATE TRIGGER taskInserted AFTER INSERT ON task BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'task', NEW.id, 'insert', NULL, json_object('id', NEW."id", 'rev', NEW."rev", 'annexId', NEW."annexId", 'sectionId', NEW."sectionId", 'ordinal', NEW."ordinal", 'sequenceNo', NEW."sequenceNo", 'sequence', NEW."sequence", 'content', NEW."content", 'overallGoal', NEW."overallGoal", 'annualTarget', NEW."annualTarget", 'responsibleLeader', NEW."responsibleLeader", 'units', NEW."units", 'leadUnit', NEW."leadUnit", 'supportingUnits', NEW."supportingUnits", 'due', NEW."due", 'remark', NEW."remark", 'extraJson', NEW."extraJson", 'sourceFileId', NEW."sourceFileId", 'sourceSheet', NEW."sourceSheet", 'sourceRow', NEW."sourceRow", 'sourceCellsJson', NEW."sourceCellsJson", 'state', NEW."state"));
END
trigger taskKeepsIdentity ON task
CREATE TRIGGER taskKeepsIdentity BEFORE UPDATE ON task WHEN NEW.id <> OLD.id OR NEW.rev <> OLD.rev + 1 BEGIN
    SELECT RAISE(ABORT, 'task: id stays, rev counts by one');
END
trigger taskLeaderInserted ON taskLeader
CREATE TRIGGER taskLeaderInserted AFTER INSERT ON taskLeader BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'taskLeader', NEW.id, 'insert', NULL, json_object('id', NEW."id", 'rev', NEW."rev", 'taskId', NEW."taskId", 'ordinal', NEW."ordinal", 'rawText', NEW."rawText", 'leaderId', NEW."leaderId", 'state', NEW."state"));
END
trigger taskLeaderKeepsIdentity ON taskLeader
CREATE TRIGGER taskLeaderKeepsIdentity BEFORE UPDATE ON taskLeader WHEN NEW.id <> OLD.id OR NEW.rev <> OLD.rev + 1 BEGIN
    SELECT RAISE(ABORT, 'taskLeader: id stays, rev counts by one');
END
trigger taskLeaderRemoved ON taskLeader
CREATE TRIGGER taskLeaderRemoved AFTER DELETE ON taskLeader BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'taskLeader', OLD.id, 'delete', json_object('id', OLD."id", 'rev', OLD."rev", 'taskId', OLD."taskId", 'ordinal', OLD."ordinal", 'rawText', OLD."rawText", 'leaderId', OLD."leaderId", 'state', OLD."state"), NULL);
END
trigger taskLeaderRemoving ON taskLeader
CREATE TRIGGER taskLeaderRemoving BEFORE DELETE ON taskLeader BEGIN
    SELECT removingAct();
END
trigger taskLeaderUpdated ON taskLeader
CREATE TRIGGER taskLeaderUpdated AFTER UPDATE ON taskLeader BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'taskLeader', NEW.id, 'update', json_object('id', OLD."id", 'rev', OLD."rev", 'taskId', OLD."taskId", 'ordinal', OLD."ordinal", 'rawText', OLD."rawText", 'leaderId', OLD."leaderId", 'state', OLD."state"), json_object('id', NEW."id", 'rev', NEW."rev", 'taskId', NEW."taskId", 'ordinal', NEW."ordinal", 'rawText', NEW."rawText", 'leaderId', NEW."leaderId", 'state', NEW."state"));
END
trigger taskRemoved ON task
CREATE TRIGGER taskRemoved AFTER DELETE ON task BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'task', OLD.id, 'delete', json_object('id', OLD."id", 'rev', OLD."rev", 'annexId', OLD."annexId", 'sectionId', OLD."sectionId", 'ordinal', OLD."ordinal", 'sequenceNo', OLD."sequenceNo", 'sequence', OLD."sequence", 'content', OLD."content", 'overallGoal', OLD."overallGoal", 'annualTarget', OLD."annualTarget", 'responsibleLeader', OLD."responsibleLeader", 'units', OLD."units", 'leadUnit', OLD."leadUnit", 'supportingUnits', OLD."supportingUnits", 'due', OLD."due", 'remark', OLD."remark", 'extraJson', OLD."extraJson", 'sourceFileId', OLD."sourceFileId", 'sourceSheet', OLD."sourceSheet", 'sourceRow', OLD."sourceRow", 'sourceCellsJson', OLD."sourceCellsJson", 'state', OLD."state"), NULL);
END
trigger taskRemoving ON task
CREATE TRIGGER taskRemoving BEFORE DELETE ON task BEGIN
    SELECT removingAct();
END
trigger taskUnitInserted ON taskUnit
CREATE TRIGGER taskUnitInserted AFTER INSERT ON taskUnit BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'taskUnit', NEW.id, 'insert', NULL, json_object('id', NEW."id", 'rev', NEW."rev", 'taskId', NEW."taskId", 'ordinal', NEW."ordinal", 'rawText', NEW."rawText", 'unitId', NEW."unitId", 'field', NEW."field", 'isLead', NEW."isLead", 'state', NEW."state"));
END
trigger taskUnitKeepsIdentity ON taskUnit
CREATE TRIGGER taskUnitKeepsIdentity BEFORE UPDATE ON taskUnit WHEN NEW.id <> OLD.id OR NEW.rev <> OLD.rev + 1 BEGIN
    SELECT RAISE(ABORT, 'taskUnit: id stays, rev counts by one');
END
trigger taskUnitRemoved ON taskUnit
CREATE TRIGGER taskUnitRemoved AFTER DELETE ON taskUnit BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'taskUnit', OLD.id, 'delete', json_object('id', OLD."id", 'rev', OLD."rev", 'taskId', OLD."taskId", 'ordinal', OLD."ordinal", 'rawText', OLD."rawText", 'unitId', OLD."unitId", 'field', OLD."field", 'isLead', OLD."isLead", 'state', OLD."state"), NULL);
END
trigger taskUnitRemoving ON taskUnit
CREATE TRIGGER taskUnitRemoving BEFORE DELETE ON taskUnit BEGIN
    SELECT removingAct();
END
trigger taskUnitUpdated ON taskUnit
CREATE TRIGGER taskUnitUpdated AFTER UPDATE ON taskUnit BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'taskUnit', NEW.id, 'update', json_object('id', OLD."id", 'rev', OLD."rev", 'taskId', OLD."taskId", 'ordinal', OLD."ordinal", 'rawText', OLD."rawText", 'unitId', OLD."unitId", 'field', OLD."field", 'isLead', OLD."isLead", 'state', OLD."state"), json_object('id', NEW."id", 'rev', NEW."rev", 'taskId', NEW."taskId", 'ordinal', NEW."ordinal", 'rawText', NEW."rawText", 'unitId', NEW."unitId", 'field', NEW."field", 'isLead', NEW."isLead", 'state', NEW."state"));
END
trigger taskUpdated ON task
CREATE TRIGGER taskUpdated AFTER UPDATE ON task BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'task', NEW.id, 'update', json_object('id', OLD."id", 'rev', OLD."rev", 'annexId', OLD."annexId", 'sectionId', OLD."sectionId", 'ordinal', OLD."ordinal", 'sequenceNo', OLD."sequenceNo", 'sequence', OLD."sequence", 'content', OLD."content", 'overallGoal', OLD."overallGoal", 'annualTarget', OLD."annualTarget", 'responsibleLeader', OLD."responsibleLeader", 'units', OLD."units", 'leadUnit', OLD."leadUnit", 'supportingUnits', OLD."supportingUnits", 'due', OLD."due", 'remark', OLD."remark", 'extraJson', OLD."extraJson", 'sourceFileId', OLD."sourceFileId", 'sourceSheet', OLD."sourceSheet", 'sourceRow', OLD."sourceRow", 'sourceCellsJson', OLD."sourceCellsJson", 'state', OLD."state"), json_object('id', NEW."id", 'rev', NEW."rev", 'annexId', NEW."annexId", 'sectionId', NEW."sectionId", 'ordinal', NEW."ordinal", 'sequenceNo', NEW."sequenceNo", 'sequence', NEW."sequence", 'content', NEW."content", 'overallGoal', NEW."overallGoal", 'annualTarget', NEW."annualTarget", 'responsibleLeader', NEW."responsibleLeader", 'units', NEW."units", 'leadUnit', NEW."leadUnit", 'supportingUnits', NEW."supportingUnits", 'due', NEW."due", 'remark', NEW."remark", 'extraJson', NEW."extraJson", 'sourceFileId', NEW."sourceFileId", 'sourceSheet', NEW."sourceSheet", 'sourceRow', NEW."sourceRow", 'sourceCellsJson', NEW."sourceCellsJson", 'state', NEW."state"));
END
trigger unitAliasInserted ON unitAlias
CREATE TRIGGER unitAliasInserted AFTER INSERT ON unitAlias BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'unitAlias', NEW.id, 'insert', NULL, json_object('id', NEW."id", 'rev', NEW."rev", 'unitId', NEW."unitId", 'alias', NEW."alias", 'origin', NEW."origin", 'state', NEW."state"));
END
trigger unitAliasKeepsIdentity ON unitAlias
CREATE TRIGGER unitAliasKeepsIdentity BEFORE UPDATE ON unitAlias WHEN NEW.id <> OLD.id OR NEW.rev <> OLD.rev + 1 BEGIN
    SELECT RAISE(ABORT, 'unitAlias: id stays, rev counts by one');
END
trigger unitAliasRemoved ON unitAlias
CREATE TRIGGER unitAliasRemoved AFTER DELETE ON unitAlias BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'unitAlias', OLD.id, 'delete', json_object('id', OLD."id", 'rev', OLD."rev", 'unitId', OLD."unitId", 'alias', OLD."alias", 'origin', OLD."origin", 'state', OLD."state"), NULL);
END
trigger unitAliasRemoving ON unitAlias
CREATE TRIGGER unitAliasRemoving BEFORE DELETE ON unitAlias BEGIN
    SELECT removingAct();
END
trigger unitAliasUpdated ON unitAlias
CREATE TRIGGER unitAliasUpdated AFTER UPDATE ON unitAlias BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'unitAlias', NEW.id, 'update', json_object('id', OLD."id", 'rev', OLD."rev", 'unitId', OLD."unitId", 'alias', OLD."alias", 'origin', OLD."origin", 'state', OLD."state"), json_object('id', NEW."id", 'rev', NEW."rev", 'unitId', NEW."unitId", 'alias', NEW."alias", 'origin', NEW."origin", 'state', NEW."state"));
END
trigger unitInserted ON unit
CREATE TRIGGER unitInserted AFTER INSERT ON unit BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'unit', NEW.id, 'insert', NULL, json_object('id', NEW."id", 'rev', NEW."rev", 'name', NEW."name", 'kind', NEW."kind", 'groupRule', NEW."groupRule", 'contact', NEW."contact", 'phone', NEW."phone", 'validFrom', NEW."validFrom", 'validTo', NEW."validTo", 'state', NEW."state"));
END
trigger unitKeepsIdentity ON unit
CREATE TRIGGER unitKeepsIdentity BEFORE UPDATE ON unit WHEN NEW.id <> OLD.id OR NEW.rev <> OLD.rev + 1 BEGIN
    SELECT RAISE(ABORT, 'unit: id stays, rev counts by one');
END
trigger unitMemberInserted ON unitMember
CREATE TRIGGER unitMemberInserted AFTER INSERT ON unitMember BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'unitMember', NEW.id, 'insert', NULL, json_object('id', NEW."id", 'rev', NEW."rev", 'groupUnitId', NEW."groupUnitId", 'memberUnitId', NEW."memberUnitId", 'state', NEW."state"));
END
trigger unitMemberKeepsIdentity ON unitMember
CREATE TRIGGER unitMemberKeepsIdentity BEFORE UPDATE ON unitMember WHEN NEW.id <> OLD.id OR NEW.rev <> OLD.rev + 1 BEGIN
    SELECT RAISE(ABORT, 'unitMember: id stays, rev counts by one');
END
trigger unitMemberRemoved ON unitMember
CREATE TRIGGER unitMemberRemoved AFTER DELETE ON unitMember BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'unitMember', OLD.id, 'delete', json_object('id', OLD."id", 'rev', OLD."rev", 'groupUnitId', OLD."groupUnitId", 'memberUnitId', OLD."memberUnitId", 'state', OLD."state"), NULL);
END
trigger unitMemberRemoving ON unitMember
CREATE TRIGGER unitMemberRemoving BEFORE DELETE ON unitMember BEGIN
    SELECT removingAct();
END
trigger unitMemberUpdated ON unitMember
CREATE TRIGGER unitMemberUpdated AFTER UPDATE ON unitMember BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'unitMember', NEW.id, 'update', json_object('id', OLD."id", 'rev', OLD."rev", 'groupUnitId', OLD."groupUnitId", 'memberUnitId', OLD."memberUnitId", 'state', OLD."state"), json_object('id', NEW."id", 'rev', NEW."rev", 'groupUnitId', NEW."groupUnitId", 'memberUnitId', NEW."memberUnitId", 'state', NEW."state"));
END
trigger unitRemoved ON unit
CREATE TRIGGER unitRemoved AFTER DELETE ON unit BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'unit', OLD.id, 'delete', json_object('id', OLD."id", 'rev', OLD."rev", 'name', OLD."name", 'kind', OLD."kind", 'groupRule', OLD."groupRule", 'contact', OLD."contact", 'phone', OLD."phone", 'validFrom', OLD."validFrom", 'validTo', OLD."validTo", 'state', OLD."state"), NULL);
END
trigger unitRemoving ON unit
CREATE TRIGGER unitRemoving BEFORE DELETE ON unit BEGIN
    SELECT removingAct();
END
trigger unitReplacementInserted ON unitReplacement
CREATE TRIGGER unitReplacementInserted AFTER INSERT ON unitReplacement BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'unitReplacement', NEW.id, 'insert', NULL, json_object('id', NEW."id", 'rev', NEW."rev", 'unitId', NEW."unitId", 'ordinal', NEW."ordinal", 'replacementUnitId', NEW."replacementUnitId", 'state', NEW."state"));
END
trigger unitReplacementKeepsIdentity ON unitReplacement
CREATE TRIGGER unitReplacementKeepsIdentity BEFORE UPDATE ON unitReplacement WHEN NEW.id <> OLD.id OR NEW.rev <> OLD.rev + 1 BEGIN
    SELECT RAISE(ABORT, 'unitReplacement: id stays, rev counts by one');
END
trigger unitReplacementRemoved ON unitReplacement
CREATE TRIGGER unitReplacementRemoved AFTER DELETE ON unitReplacement BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'unitReplacement', OLD.id, 'delete', json_object('id', OLD."id", 'rev', OLD."rev", 'unitId', OLD."unitId", 'ordinal', OLD."ordinal", 'replacementUnitId', OLD."replacementUnitId", 'state', OLD."state"), NULL);
END
trigger unitReplacementRemoving ON unitReplacement
CREATE TRIGGER unitReplacementRemoving BEFORE DELETE ON unitReplacement BEGIN
    SELECT removingAct();
END
trigger unitReplacementUpdated ON unitReplacement
CREATE TRIGGER unitReplacementUpdated AFTER UPDATE ON unitReplacement BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'unitReplacement', NEW.id, 'update', json_object('id', OLD."id", 'rev', OLD."rev", 'unitId', OLD."unitId", 'ordinal', OLD."ordinal", 'replacementUnitId', OLD."replacementUnitId", 'state', OLD."state"), json_object('id', NEW."id", 'rev', NEW."rev", 'unitId', NEW."unitId", 'ordinal', NEW."ordinal", 'replacementUnitId', NEW."replacementUnitId", 'state', NEW."state"));
END
trigger unitUpdated ON unit
CREATE TRIGGER unitUpdated AFTER UPDATE ON unit BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'unit', NEW.id, 'update', json_object('id', OLD."id", 'rev', OLD."rev", 'name', OLD."name", 'kind', OLD."kind", 'groupRule', OLD."groupRule", 'contact', OLD."contact", 'phone', OLD."phone", 'validFrom', OLD."validFrom", 'validTo', OLD."validTo", 'state', OLD."state"), json_object('id', NEW."id", 'rev', NEW."rev", 'name', NEW."name", 'kind', NEW."kind", 'groupRule', NEW."groupRule", 'contact', NEW."contact", 'phone', NEW."phone", 'validFrom', NEW."validFrom", 'validTo', NEW."validTo", 'state', NEW."state"));
END
trigger wordingInserted ON wording
CREATE TRIGGER wordingInserted AFTER INSERT ON wording BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'wording', NEW.id, 'insert', NULL, json_object('id', NEW."id", 'rev', NEW."rev", 'key', NEW."key", 'text', NEW."text", 'state', NEW."state"));
END
trigger wordingKeepsIdentity ON wording
CREATE TRIGGER wordingKeepsIdentity BEFORE UPDATE ON wording WHEN NEW.id <> OLD.id OR NEW.rev <> OLD.rev + 1 BEGIN
    SELECT RAISE(ABORT, 'wording: id stays, rev counts by one');
END
trigger wordingRemoved ON wording
CREATE TRIGGER wordingRemoved AFTER DELETE ON wording BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'wording', OLD.id, 'delete', json_object('id', OLD."id", 'rev', OLD."rev", 'key', OLD."key", 'text', OLD."text", 'state', OLD."state"), NULL);
END
trigger wordingRemoving ON wording
CREATE TRIGGER wordingRemoving BEFORE DELETE ON wording BEGIN
    SELECT removingAct();
END
trigger wordingUpdated ON wording
CREATE TRIGGER wordingUpdated AFTER UPDATE ON wording BEGIN
    INSERT INTO audit (actId, tableName, rowId, op, beforeJson, afterJson)
    VALUES (commandAct(), 'wording', NEW.id, 'update', json_object('id', OLD."id", 'rev', OLD."rev", 'key', OLD."key", 'text', OLD."text", 'state', OLD."state"), json_object('id', NEW."id", 'rev', NEW."rev", 'key', NEW."key", 'text', NEW."text", 'state', NEW."state"));
END
