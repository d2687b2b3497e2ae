import type { FormRow, ReceivedRow, RoundDetail } from '#ipc/contract.ts';
import { formIdsOf, formsWithFile, isMissing, lateFirst } from './chase-order.ts';

export type GroupKey = 'waiting' | 'held' | 'missing' | 'accepted' | 'sentBack' | 'setAside';

export type InboxItem = { kind: 'file'; file: ReceivedRow } | { kind: 'form'; form: FormRow };

export function itemKey(item: InboxItem): string {
  return item.kind === 'file' ? `file${item.file.id}` : `form${item.form.id}`;
}

export interface InboxGroup {
  key: GroupKey;
  items: InboxItem[];
}

/** How much there is to do before a file can be accepted; more first. */
function trouble(file: ReceivedRow): number {
  if (file.isClean) return 0;
  const asks = file.openAsks * 100;
  const kind = file.kind === 'form' ? 0 : 50;
  return asks + kind + file.warnings + (file.isNewVersion ? 10 : 0) + 1;
}

/**
 * The round as the clerk works through it: files to decide (most to do first), files on hold, units that have not
 * returned and of whom nothing lies here, and what is done. Empty groups are left out.
 */
export function inboxGroups({ inbox, forms }: RoundDetail): InboxGroup[] {
  const filesOf = (...outcomes: ReceivedRow['outcome'][]): ReceivedRow[] =>
    inbox
      .filter((file) => outcomes.includes(file.outcome))
      .sort((a, b) => trouble(b) - trouble(a) || (a.receivedAt < b.receivedAt ? -1 : 1));
  const here = formsWithFile({ inbox, forms });
  const accepted = new Set(filesOf('accepted').flatMap((file) => formIdsOf(file, forms)));
  const byHand = forms.filter((form) => !form.isWaived && !isMissing(form) && !accepted.has(form.id));
  const file = (one: ReceivedRow): InboxItem => ({ kind: 'file', file: one });
  const form = (one: FormRow): InboxItem => ({ kind: 'form', form: one });
  const groups: InboxGroup[] = [
    { key: 'waiting', items: filesOf('pending').map(file) },
    { key: 'held', items: filesOf('held').map(file) },
    {
      key: 'missing',
      items: lateFirst(forms)
        .filter((one) => !here.has(one.id))
        .map(form),
    },
    {
      key: 'accepted',
      items: [...filesOf('accepted').map(file), ...byHand.map(form), ...filesOf('superseded').map(file)],
    },
    { key: 'sentBack', items: filesOf('sentBack').map(file) },
    { key: 'setAside', items: filesOf('setAside').map(file) },
  ];
  return groups.filter((group) => group.items.length > 0);
}
