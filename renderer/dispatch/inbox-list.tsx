import { daysBetween } from '#domain/calendar.ts';
import type { FormRow, ReceivedRow, RoundDetail } from '#ipc/contract.ts';
import { moveInList } from '../directory/list-keys.ts';
import { chaseText, dispatchText } from '../text/dispatch.ts';
import { collectText, groupNames, kindWords, receivedText } from '../text/dispatch-collect.ts';
import { focusFirstStep } from './first-step.ts';
import type { InboxGroup, InboxItem } from './inbox-groups.ts';
import { itemKey } from './inbox-groups.ts';

export interface InboxListProps {
  detail: RoundDetail;
  groups: readonly InboxGroup[];
  shown: InboxItem | undefined;
  onShow(item: InboxItem): void;
}

export function InboxList({ detail, groups, shown, onShow }: InboxListProps) {
  const left = daysBetween(detail.asOf, detail.round.dueOn);
  return (
    <nav
      className="inbox"
      aria-label={collectText.list}
      data-testid="inbox"
      onKeyDown={(event) => {
        moveInList(event);
        if (event.key === 'Enter' && (event.target as HTMLElement).getAttribute('aria-pressed') === 'true') {
          event.preventDefault();
          focusFirstStep();
        }
      }}
    >
      {groups.map((group) => (
        <section key={group.key} data-testid={`inbox-${group.key}`}>
          <h2 className="inbox-head">
            <span>{collectText.groupCount(groupNames[group.key], group.items.length)}</span>
            <span className="faint">
              {group.key === 'waiting'
                ? collectText.sortedBy
                : group.key === 'missing'
                  ? collectText.dueLeft(left)
                  : ''}
            </span>
          </h2>
          {group.items.map((item) => (
            <button
              key={itemKey(item)}
              type="button"
              data-list-item
              data-testid={item.kind === 'file' ? `file-${item.file.fileName}` : `missing-${item.form.code}`}
              className="plain inbox-item"
              aria-pressed={shown !== undefined && itemKey(shown) === itemKey(item)}
              onClick={() => onShow(item)}
              onFocus={(event) => {
                // The keyboard shows what it reaches; a mouse press comes as a click anyway.
                if (event.currentTarget.matches(':focus-visible')) onShow(item);
              }}
            >
              {item.kind === 'file' ? <FileLines file={item.file} /> : <FormLines form={item.form} />}
            </button>
          ))}
        </section>
      ))}
    </nav>
  );
}

function FileLines({ file }: { file: ReceivedRow }) {
  // A name the program gave says no more than the number of the form.
  const name = file.code !== null && file.fileName.includes(file.code) ? file.code : file.fileName;
  const notes = [
    name,
    ...(file.version > 1 ? [collectText.version(file.version)] : []),
    ...(file.totalRows > 0 ? [collectText.rows(file.filledRows, file.totalRows)] : []),
    receivedText.moment(file.receivedAt),
  ];
  return (
    <>
      <span className="inbox-name">{file.unitName ?? collectText.noUnit}</span>
      <FileStatus file={file} />
      <span className="inbox-note" title={file.reason ?? file.fileName}>
        {file.reason ?? notes.join(' · ')}
      </span>
    </>
  );
}

function FileStatus({ file }: { file: ReceivedRow }) {
  const word = (tone: 'good' | 'soon' | 'faint', words: string) => (
    <span className={`inbox-status is-${tone}`}>{words}</span>
  );
  if (file.outcome === 'superseded') return word('faint', collectText.superseded);
  if (file.outcome !== 'pending' && file.outcome !== 'held') return word('faint', receivedText.outcomes[file.outcome]);
  if (file.kind !== 'form' && file.kind !== 'severalForms') return word('soon', kindWords[file.kind]);
  if (file.openAsks > 0) return word('soon', collectText.asks(file.openAsks));
  if (file.isNewVersion) return word('soon', collectText.newVersion);
  if (file.isClean) return word('good', collectText.clean);
  if (file.filledRows < file.totalRows) return word('soon', collectText.incomplete(file.totalRows - file.filledRows));
  if (file.warnings > 0) return word('soon', collectText.looks(file.warnings));
  return word('faint', kindWords[file.kind]);
}

function FormLines({ form }: { form: FormRow }) {
  const isBack = form.state === 'received' || form.state === 'checked';
  const notes = [
    form.code,
    dispatchText.contact(form.contact, form.phone),
    collectText.missingNote(form.state === 'sentBack', form.issueNo > 0),
  ];
  return (
    <>
      <span className="inbox-name">{form.unitName}</span>
      <span className="inbox-status is-faint">
        {form.isOverdue ? <span className="is-overdue">{chaseText.overdue(form.overdueDays)} · </span> : null}
        {isBack ? collectText.byHand : collectText.reminded(form.reminders)}
      </span>
      <span className="inbox-note">{notes.filter(Boolean).join(' · ')}</span>
    </>
  );
}
