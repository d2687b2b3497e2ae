import { DatePicker, Input, Segmented } from 'antd';
import dayjs from 'dayjs';
import type { NoticeColour } from '#domain/paper.ts';
import { DAY_PATTERN } from '../text/ledger.ts';
import { composeText, noticeColourWords } from '../text/papers.ts';
import type { SlipChoices } from './compose-rows.ts';
import { WordingNote } from './wording-field.tsx';

const RULE = 'rule';
const COLOURS: readonly NoticeColour[] = ['red', 'yellow', 'blue'];

export interface SlipFieldsProps {
  choices: SlipChoices;
  today: string;
  onChange(choices: Partial<SlipChoices>): void;
}

/** Colour, day of reply and requirement of the 督办单 chosen; left alone, the rule and the template say them. */
export function SlipFields({ choices, today, onChange }: SlipFieldsProps) {
  const { colour, replyDueOn, requirement } = choices;
  return (
    <div className="slip-fields" data-testid="slip-fields">
      <span className="faint">{composeText.colour}</span>
      <Segmented<NoticeColour | typeof RULE>
        aria-label={composeText.colour}
        value={colour ?? RULE}
        options={[
          { value: RULE, label: composeText.byRule },
          ...COLOURS.map((value) => ({ value, label: noticeColourWords[value] })),
        ]}
        onChange={(value) => onChange({ colour: value === RULE ? null : value })}
      />
      <label htmlFor="slip-due">{composeText.replyDue}</label>
      <DatePicker
        id="slip-due"
        placeholder={composeText.replyByRule}
        format={DAY_PATTERN}
        minDate={dayjs(today)}
        value={replyDueOn === null ? null : dayjs(replyDueOn)}
        onChange={(day) => onChange({ replyDueOn: day?.format('YYYY-MM-DD') ?? null })}
      />
      <label htmlFor="slip-requirement">{composeText.requirement}</label>
      <span className="slip-requirement">
        <Input.TextArea
          id="slip-requirement"
          autoSize={{ minRows: 1, maxRows: 4 }}
          placeholder={composeText.requirementHint}
          value={requirement}
          onChange={(event) => onChange({ requirement: event.target.value })}
        />
        <WordingNote kind="supervisionNotice" text={requirement} />
      </span>
    </div>
  );
}
