import { Select } from 'antd';
import { useMemo } from 'react';
import type { TaskRow } from '#ipc/contract.ts';
import { rowText, searchWords, textMatches } from '../search/row-search.ts';
import { useInitials } from '../search/use-initials.ts';
import { ledgerText, lightWords } from '../text/ledger.ts';
import { composeText } from '../text/papers.ts';

export interface TargetSearchProps {
  tasks: readonly TaskRow[];
  onTarget(id: number): void;
}

/** Any target of the ledger, found by words, numbers or pinyin initials. */
export function TargetSearch({ tasks, onTarget }: TargetSearchProps) {
  const initials = useInitials();
  const texts = useMemo(() => new Map(tasks.map((task) => [task.id, rowText(task)])), [tasks]);
  const options = useMemo(
    () =>
      tasks.flatMap((task) =>
        task.targets.map((target) => ({
          value: target.id,
          taskId: task.id,
          label: [
            ledgerText.rowName(task.annexNo, task.sequence),
            task.leadUnit,
            lightWords[target.lightRule],
            target.text,
          ].join(' · '),
        })),
      ),
    [tasks],
  );
  return (
    <Select<number, (typeof options)[number]>
      className="target-search"
      data-testid="target-search"
      aria-label={composeText.other}
      placeholder={composeText.other}
      value={null}
      popupMatchSelectWidth={560}
      options={options}
      showSearch={{
        filterOption: (query, option) => {
          const text = option === undefined ? undefined : texts.get(option.taskId);
          return text !== undefined && textMatches(text, searchWords(query), initials);
        },
      }}
      onSelect={onTarget}
    />
  );
}
