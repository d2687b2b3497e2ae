import type { Finding, FindingLevel } from '#domain/finding.ts';
import { importText, levelNames, levelOutcomes } from '../text/import.ts';

const LEVELS: readonly FindingLevel[] = ['ask', 'warn', 'note'];

/** Most a list shows at once; a damaged file can have a finding in each of 10,000 rows. */
const MOST = 300;

function cellOf(finding: Finding): string {
  const { at } = finding;
  if (at === null) return '';
  if (at.row === undefined) return at.sheet;
  return importText.at(at.sheet, at.column === undefined ? importText.rowNumber(at.row) : `${at.column}${at.row}`);
}

/** Findings in plain words, gravest first; pressing one shows its row. */
export function FindingList({ findings, onShow }: { findings: readonly Finding[]; onShow(finding: Finding): void }) {
  return (
    <section aria-label={importText.findings(findings.length)}>
      <h3>{findings.length === 0 ? importText.noFindings : importText.findings(findings.length)}</h3>
      {LEVELS.map((level) => {
        const ofLevel = findings.filter((finding) => finding.level === level);
        if (ofLevel.length === 0) return null;
        return (
          <details key={level} className={`findings findings-${level}`} open={level !== 'note'}>
            <summary>
              {levelNames[level]} {ofLevel.length} <span className="faint">{levelOutcomes[level]}</span>
            </summary>
            {ofLevel.slice(0, MOST).map((finding) => (
              <button
                key={`${finding.code} ${cellOf(finding)} ${finding.message}`}
                type="button"
                className="plain finding"
                data-testid="finding"
                onClick={() => onShow(finding)}
              >
                <span className="finding-cell">{cellOf(finding)}</span>
                <span>{finding.message}</span>
              </button>
            ))}
          </details>
        );
      })}
    </section>
  );
}
