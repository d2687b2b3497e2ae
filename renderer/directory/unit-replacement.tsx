import { Button, Select } from 'antd';
import { useState } from 'react';
import type { UnitRow } from '#ipc/contract.ts';
import { useOfficeCommand } from '../data/office-command.ts';
import { DetailSection } from '../detail/detail-section.tsx';
import { directoryText } from '../text/directory.ts';

/** Merge into another unit, or split into two that the paper ran together; either can be taken back. */
export function UnitReplacement({ unit, units }: { unit: UnitRow; units: readonly UnitRow[] }) {
  const replace = useOfficeCommand('unit.replace');
  const [byIds, setByIds] = useState<number[]>(unit.replacedBy.map((by) => by.id));
  const names = directoryText.units;
  const run = (ids: number[]) => replace.run({ id: unit.id, byIds: ids }, { toast: () => names.merged(unit.name) });
  return (
    <DetailSection title={names.merge}>
      {unit.replacedBy.length > 0 ? <p>{names.standsFor(unit.replacedBy.map((by) => by.name))}</p> : null}
      <p className="faint">{names.mergeHint}</p>
      <div className="form-line">
        <Select<number[]>
          mode="multiple"
          className="grow"
          aria-label={names.merge}
          data-testid="merge-into"
          value={byIds}
          onChange={setByIds}
          showSearch={{ optionFilterProp: 'label' }}
          options={units
            .filter((other) => other.id !== unit.id && other.replacedBy.length === 0)
            .map((other) => ({ value: other.id, label: other.name }))}
        />
        <Button disabled={byIds.length === 0} loading={replace.isRunning} onClick={() => void run(byIds)}>
          {names.mergeRun}
        </Button>
        {unit.replacedBy.length > 0 ? <Button onClick={() => void run([])}>{names.unmerge}</Button> : null}
      </div>
    </DetailSection>
  );
}
