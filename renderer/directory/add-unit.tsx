import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { UnitKind } from '#domain/unit-name.ts';
import type { UnitRow } from '#ipc/contract.ts';
import { useOfficeCommand } from '../data/office-command.ts';
import { directoryText, unitKindNames } from '../text/directory.ts';
import { frameText } from '../text/frame.ts';

export const UNIT_KINDS = Object.keys(unitKindNames) as UnitKind[];

export function AddUnit({ onDone }: { onDone(unit: UnitRow | null): void }) {
  const add = useOfficeCommand('unit.add');
  const [name, setName] = useState('');
  const [kind, setKind] = useState<UnitKind>('department');
  return (
    <form
      className="pane-tools"
      onSubmit={(event) => {
        event.preventDefault();
        void add.run({ name, kind }).then((unit) => {
          if (unit) onDone(unit);
        });
      }}
    >
      <Input
        autoFocus
        placeholder={directoryText.name}
        aria-label={directoryText.name}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Select<UnitKind>
        aria-label={directoryText.kind}
        value={kind}
        popupMatchSelectWidth={false}
        onChange={setKind}
        options={UNIT_KINDS.map((value) => ({ value, label: unitKindNames[value] }))}
      />
      <Button type="primary" htmlType="submit" disabled={name.trim() === ''} loading={add.isRunning}>
        {directoryText.save}
      </Button>
      <Button onClick={() => onDone(null)}>{frameText.cancel}</Button>
    </form>
  );
}
