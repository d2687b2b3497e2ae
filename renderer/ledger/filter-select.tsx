import { Select } from 'antd';
import type { InitialsIndex } from '../search/initials.ts';
import { namesMatch } from '../search/name-search.ts';
import { searchKey } from '../search/row-search.ts';
import { useInitials } from '../search/use-initials.ts';
import type { Choice } from './ledger-choices.ts';

export interface FilterSelectProps<V extends string | number> {
  name: string;
  label: string;
  value: V | null;
  choices: readonly Choice<V>[];
  onChange(value: V | null): void;
}

function startsWith(option: { title?: unknown }, typed: string, initials: InitialsIndex | null): boolean {
  return namesMatch([String(option.title ?? '').slice(0, searchKey(typed).length)], typed, initials);
}

/** One filter: closed it is a word, chosen it is the choice; typing finds by text or pinyin initials. */
export function FilterSelect<V extends string | number>({
  name,
  label,
  value,
  choices,
  onChange,
}: FilterSelectProps<V>) {
  const initials = useInitials();
  const nameOf = (chosen: string | number) =>
    choices.find((choice) => choice.value === chosen)?.label ?? String(chosen);
  return (
    <Select<V>
      className={`filter-select${value === null ? '' : ' is-set'}`}
      data-testid={`filter-${name}`}
      aria-label={label}
      placeholder={label}
      value={value}
      allowClear
      suffixIcon={null}
      showSearch={{
        // What begins with the words typed comes first.
        filterSort: (a, b, { searchValue }) =>
          Number(startsWith(b, searchValue, initials)) - Number(startsWith(a, searchValue, initials)),
        filterOption: (typed, option) => namesMatch([String(option?.title ?? '')], typed, initials),
      }}
      popupMatchSelectWidth={false}
      listHeight={360}
      onChange={(chosen) => onChange(chosen ?? null)}
      labelRender={(chosen) => nameOf(chosen.value)}
      options={choices.map((choice) => ({
        value: choice.value,
        title: choice.label,
        label: (
          <span className="choice">
            <span className="choice-label">{choice.label}</span>
            <span className="choice-count">{choice.count}</span>
          </span>
        ),
      }))}
    />
  );
}
