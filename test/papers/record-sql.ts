/**
 * The rules of domain.md §3.4–3.6 written down a second time, in SQL over the record: lights, classes, forms, changes.
 * Nothing of the program is asked. One unit returns each target here, none is merged, and no text is corrected.
 * `ask` names the round, the day, and the light settings of the office.
 */
export const TABLES = `
CREATE TEMP TABLE step AS
  WITH written AS (
    SELECT target.id AS targetId, m.key AS place, m.value ->> 'ordinal' AS ordinal, m.value ->> 'dueOn' AS day
    FROM target, json_each(target.milestonesJson) AS m WHERE m.value ->> 'dueOn' IS NOT NULL
  ), firstOf AS (SELECT targetId, day FROM written GROUP BY targetId HAVING place = min(place))
  SELECT written.targetId, written.ordinal, written.day FROM written
    JOIN firstOf USING (targetId) JOIN target ON target.id = written.targetId AND target.dueOn = firstOf.day
  UNION ALL
  SELECT target.id, 0, target.dueOn FROM target LEFT JOIN firstOf ON firstOf.targetId = target.id
    WHERE target.dueOn IS NOT NULL AND firstOf.day IS NOT target.dueOn;

CREATE TEMP TABLE previousRound AS
  SELECT r.* FROM dispatchRound AS r, dispatchRound AS this, ask
  WHERE this.id = ask.roundId AND (r.periodTo, r.id) < (this.periodTo, this.id) ORDER BY r.periodTo DESC, r.id DESC LIMIT 1;

-- One row per target and day of interest: the day of the paper, and the end of the round before.
CREATE TEMP TABLE moment AS
  SELECT 'now' AS at, paperDay AS day FROM ask
  UNION ALL
  SELECT 'before', min(coalesce(closedOn, periodTo), (SELECT paperDay FROM ask)) FROM previousRound;

CREATE TEMP TABLE checked AS
  SELECT roundId, targetId, max(id) AS id, verdict, note, completedOn, checkedOn, doneStepsJson FROM targetCheck WHERE state = 'active'
  GROUP BY roundId, targetId;

-- What the newest check of a target, up to a day, says of its steps.
CREATE TEMP TABLE doneStep AS
  SELECT m.at, t.id AS targetId, s.value AS ordinal FROM target AS t, moment AS m, json_each(
    (SELECT c.doneStepsJson FROM checked AS c JOIN dispatchRound AS r ON r.id = c.roundId
      WHERE c.targetId = t.id AND r.openedOn <= m.day ORDER BY r.periodTo DESC, r.id DESC LIMIT 1)) AS s;

-- What units said, each with its place in time.
CREATE TEMP TABLE said AS
  SELECT e.id, e.targetId, e.roundId, e.unitId, e.reportedState AS state, e.amountText, e.amountValue, e.amountMeasure, e.reportedOn,
    e.progressNote, e.difficulty, e.nextStep, e.coordination, e.coordinationLevel,
    r.periodFrom, r.periodTo || printf('%09d', e.id) AS place, c.verdict, c.completedOn AS foundOn
  FROM returnEntry AS e JOIN dispatchRound AS r ON r.id = e.roundId
    LEFT JOIN checked AS c ON c.roundId = e.roundId AND c.targetId = e.targetId
  WHERE e.state = 'active';

CREATE TEMP TABLE newest AS
  SELECT m.at, m.day, t.id AS targetId, t.kind, t.dueKind,
    (SELECT max(day) FROM step WHERE targetId = t.id) AS lastDue,
    t.quantitiesJson ->> '$[0].value' AS planned, t.quantitiesJson ->> '$[0].measure' AS measure,
    (SELECT max(place) FROM said WHERE targetId = t.id AND reportedOn <= m.day) AS lastPlace,
    (SELECT max(place) FROM said WHERE targetId = t.id AND reportedOn <= m.day AND state IS NOT NULL) AS statedPlace,
    coalesce((SELECT max(place) FROM said WHERE targetId = t.id AND reportedOn <= m.day AND state IS NOT NULL
      AND (state <> 'completed' OR verdict = 'notTrue')), '') AS brokenPlace,
    (SELECT min(closedOn) FROM closeOut WHERE targetId = t.id AND state = 'active' AND closedOn <= m.day) AS closedOutOn,
    EXISTS (SELECT 1 FROM targetRisk WHERE targetId = t.id AND markedOn <= m.day
      AND (withdrawnOn IS NULL OR withdrawnOn > m.day)) AS isRisk
  FROM target AS t, moment AS m WHERE t.state = 'active';

CREATE TEMP TABLE standing AS
  SELECT n.*, last.roundId AS saidIn,
    CASE WHEN last.amountMeasure = n.measure THEN last.amountValue END AS amount,
    CASE
      WHEN n.closedOutOn IS NOT NULL THEN 'completed'
      WHEN n.lastPlace IS NULL THEN CASE WHEN n.isRisk OR EXISTS (SELECT 1 FROM doneStep WHERE doneStep.targetId = n.targetId
        AND doneStep.at = n.at) THEN 'notStarted' END
      WHEN stated.state IS NULL THEN 'underWay'
      WHEN stated.state = 'completed' AND n.statedPlace <= n.brokenPlace THEN 'underWay'
      ELSE stated.state END AS state,
    CASE
      WHEN stated.state IS NOT 'completed' OR n.statedPlace <= n.brokenPlace THEN n.closedOutOn
      ELSE coalesce(
        (SELECT foundOn FROM said WHERE targetId = n.targetId AND place > n.brokenPlace AND place <= n.statedPlace AND state IS NOT NULL
          AND foundOn IS NOT NULL ORDER BY place DESC LIMIT 1),
        (SELECT CASE WHEN n.lastDue IS NULL OR periodFrom <= n.lastDue THEN NULL ELSE reportedOn END FROM said
          WHERE targetId = n.targetId AND place > n.brokenPlace AND state IS NOT NULL ORDER BY place LIMIT 1)) END AS completedOn
  FROM newest AS n LEFT JOIN said AS last ON last.place = n.lastPlace LEFT JOIN said AS stated ON stated.place = n.statedPlace;

CREATE TEMP TABLE judged AS
  SELECT s.*, s.state IS 'completed' AND (s.completedOn IS NULL OR s.completedOn <= s.day) AS isDone,
    CASE WHEN s.state IS 'completed' AND (s.completedOn IS NULL OR s.completedOn <= s.day) THEN NULL
      ELSE (SELECT min(day) FROM step WHERE targetId = s.targetId AND ordinal NOT IN
        (SELECT ordinal FROM doneStep WHERE doneStep.targetId = s.targetId AND doneStep.at = s.at)) END AS nextDue,
    -- 序时进度: months that are over by the day, of the twelve of the target's year
    CASE WHEN s.kind = 'amount' AND s.planned > 0 AND s.amount IS NOT NULL THEN
      max(0, CASE
        WHEN strftime('%Y', s.day) < strftime('%Y', coalesce(s.lastDue, s.day)) THEN 0.0
        WHEN strftime('%Y', s.day) > strftime('%Y', coalesce(s.lastDue, s.day)) THEN 100.0
        ELSE (strftime('%m', s.day) - CASE WHEN strftime('%d', s.day, '+1 day') = '01' THEN 0 ELSE 1 END) / 12.0 * 100 END
        - s.amount / s.planned * 100) END AS lag
  FROM standing AS s;

CREATE TEMP TABLE fresh AS
  SELECT j.*, CASE
    WHEN isDone THEN CASE WHEN completedOn > lastDue AND strftime('%Y', completedOn) = strftime('%Y', day)
      AND (strftime('%m', completedOn) + 2) / 3 = (strftime('%m', day) + 2) / 3 THEN 'lateDone' ELSE 'completed' END
    WHEN nextDue < day THEN 'overdue'
    WHEN julianday(nextDue) - julianday(day) <= ask.soonDays THEN 'dueSoon'
    WHEN lag > ask.behindPercent THEN 'behindTime'
    WHEN isRisk THEN 'riskMarked'
    WHEN state IS NOT NULL AND state <> 'notStarted' THEN 'reported'
    WHEN nextDue IS NOT NULL OR dueKind = 'recurring' THEN 'notYetDue'
    ELSE 'nothingYet' END AS rule
  FROM judged AS j, ask;

-- Of a closed round the lights stored with it count.
CREATE TEMP TABLE lit AS
  SELECT f.*, coalesce(l.rule, f.rule) AS shownRule, CASE coalesce(l.rule, f.rule)
    WHEN 'overdue' THEN 'red'
    WHEN 'dueSoon' THEN 'yellow' WHEN 'behindTime' THEN 'yellow' WHEN 'riskMarked' THEN 'yellow' WHEN 'lateDone' THEN 'yellow'
    WHEN 'nothingYet' THEN 'grey' ELSE 'green' END AS light
  FROM fresh AS f LEFT JOIN lightRecord AS l ON l.targetId = f.targetId AND l.state = 'active' AND l.asOf <= f.day
    AND l.roundId = CASE f.at WHEN 'now' THEN (SELECT roundId FROM ask) ELSE (SELECT id FROM previousRound) END;

CREATE TEMP TABLE formRow AS
  SELECT f.roundId, f.id AS formId, f.unitId, u.name AS unitName, f.isWaived, rt.targetId, rt.taskId,
    (SELECT id FROM returnEntry AS e WHERE e.roundId = f.roundId AND e.targetId = rt.targetId AND e.unitId = f.unitId
      AND e.state = 'active') AS entryId
  FROM returnFormRow AS row JOIN returnForm AS f ON f.id = row.formId JOIN unit AS u ON u.id = f.unitId
    JOIN roundTarget AS rt ON rt.id = row.roundTargetId
  WHERE row.state = 'active';

-- Every target of the ledger in table order, with how the round stands to it.
CREATE TEMP TABLE item AS
  SELECT t.id AS targetId, t.ordinal AS part, t.text, t.taskId, task.content, annex.id AS annexId, task.ordinal AS line,
    '附件' || annex.annexNo || '第' || task.sequence || '项' AS label, annex.annexNo,
    coalesce(section.title, annex.title) AS section, annex.title AS annexTitle, task.sequence, coalesce(section.leaderText, '') AS sectionLeader,
    (SELECT unit.name FROM taskUnit JOIN unit ON unit.id = taskUnit.unitId
      WHERE taskUnit.taskId = task.id AND taskUnit.state = 'active' ORDER BY taskUnit.ordinal LIMIT 1) AS leadUnit,
    (SELECT group_concat(name, '、') FROM (SELECT leader.name FROM taskLeader JOIN leader ON leader.id = taskLeader.leaderId
      WHERE taskLeader.taskId = task.id AND taskLeader.state = 'active' ORDER BY taskLeader.ordinal)) AS leaders,
    CASE WHEN row.targetId IS NULL THEN 'notAsked' WHEN row.isWaived THEN 'waived' ELSE 'asked' END AS scope,
    row.unitName AS returnedBy, row.entryId,
    (SELECT coalesce(state, 'unstated') FROM said WHERE said.place = l.lastPlace) AS earlierState, l.closedOutOn,
    l.light, l.shownRule AS rule, l.nextDue, l.lag, l.isDone,
    CASE WHEN l.shownRule = 'overdue' THEN CAST(julianday(l.day) - julianday(l.nextDue) AS INTEGER) END AS overdueDays,
    CASE WHEN row.targetId IS NULL THEN 'notAsked' WHEN row.isWaived THEN 'waived' WHEN row.entryId IS NULL THEN 'unreported'
      ELSE coalesce(said.state, 'unstated') END AS class,
    row.entryId IS NOT NULL AND said.verdict IS 'notTrue' AS isDisproved
  FROM target AS t JOIN task ON task.id = t.taskId JOIN annex ON annex.id = task.annexId
    LEFT JOIN section ON section.id = task.sectionId
    JOIN lit AS l ON l.targetId = t.id AND l.at = 'now'
    LEFT JOIN formRow AS row ON row.targetId = t.id AND row.roundId = (SELECT roundId FROM ask)
    LEFT JOIN said ON said.id = row.entryId
  WHERE t.state = 'active' AND task.state = 'active' ORDER BY annex.annexNo, task.ordinal, t.ordinal;

CREATE TEMP TABLE change AS
  SELECT item.targetId, before.light AS lightBefore,
    item.light = 'red' AND before.light <> 'red' AS newlyRed,
    before.light = 'red' AND item.light <> 'red' AS recovered,
    item.rule IN ('completed', 'lateDone') AND coalesce(before.shownRule NOT IN ('completed', 'lateDone'), 1) AS finished,
    item.rule NOT IN ('completed', 'lateDone') AND row.targetId IS NOT NULL AND now.progressNote IS was.progressNote
      AND now.amountText IS was.amountText AS noMovement
  FROM item LEFT JOIN lit AS before ON before.targetId = item.targetId AND before.at = 'before'
    LEFT JOIN formRow AS row ON row.targetId = item.targetId AND row.roundId = (SELECT id FROM previousRound)
    LEFT JOIN returnEntry AS now ON now.targetId = item.targetId AND now.roundId = (SELECT roundId FROM ask) AND now.state = 'active'
      AND now.reportedOn <= (SELECT paperDay FROM ask)
    LEFT JOIN returnEntry AS was ON was.targetId = item.targetId AND was.roundId = row.roundId AND was.state = 'active'
  WHERE item.scope <> 'notAsked';

CREATE TEMP TABLE form AS
  SELECT f.id, f.formNo, f.code, u.id AS unitId, u.name AS unitName, f.isWaived, f.state, coalesce(f.dueOn, r.dueOn) AS dueOn, f.sentBackReason,
    substr(f.receivedAt, 1, 10) > coalesce(f.dueOn, r.dueOn) AS isLate,
    CASE WHEN f.state IN ('issued', 'sentBack') OR (f.state = 'notIssued' AND r.state = 'collecting')
      THEN max(0, CAST(julianday(ask.paperDay) - julianday(coalesce(f.dueOn, r.dueOn)) AS INTEGER)) ELSE 0 END AS overdueDays,
    (SELECT sha256 FROM receivedFile AS file JOIN sourceFile ON sourceFile.id = file.sourceFileId WHERE file.formId = f.id
      AND file.outcome IN ('pending', 'held') ORDER BY file.id DESC LIMIT 1) AS waitingSha,
    (SELECT count(*) FROM formRow WHERE formId = f.id) AS targets,
    (SELECT count(DISTINCT taskId) FROM formRow WHERE formId = f.id) AS tasks,
    (SELECT count(*) FROM formRow WHERE formId = f.id AND entryId IS NULL) AS unreported,
    (SELECT count(*) FROM formRow LEFT JOIN returnEntry AS e ON e.id = formRow.entryId WHERE formId = f.id
      AND (e.id IS NULL OR trim(e.progressNote) = '' OR trim(e.difficulty) = '' OR trim(e.nextStep) = '')) AS unfilled,
    (SELECT count(*) FROM reminder WHERE formId = f.id AND state = 'active') AS reminders
  FROM returnForm AS f JOIN unit AS u ON u.id = f.unitId JOIN dispatchRound AS r ON r.id = f.roundId, ask
  WHERE f.roundId = ask.roundId AND EXISTS (SELECT 1 FROM formRow WHERE formId = f.id) ORDER BY f.formNo;

-- Each form that counts in one class.
CREATE TEMP VIEW classed AS
  SELECT form.*, CASE
    WHEN waitingSha IS NOT NULL AND state IN ('issued', 'sentBack')
      THEN CASE WHEN waitingSha IN (SELECT sha256 FROM blankFile) THEN 'empty' ELSE 'waiting' END
    WHEN state IN ('received', 'checked') THEN CASE WHEN isLate THEN 'late' ELSE 'onTime' END
    WHEN state = 'sentBack' THEN 'sentBack' WHEN state = 'issued' THEN 'missing' ELSE 'notIssued' END AS class,
    state IN ('received', 'checked') AS isIn
  FROM form WHERE isWaived = 0;
`;
