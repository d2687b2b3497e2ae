import { Button, Input } from 'antd';
import { useState } from 'react';
import type { UnitRow } from '#ipc/contract.ts';
import { useOfficeCommand } from '../data/office-command.ts';
import { DetailSection } from '../detail/detail-section.tsx';
import { directoryText } from '../text/directory.ts';

/** Other spellings of a unit, with where they come from. */
export function UnitAliases({ unit }: { unit: UnitRow }) {
  const add = useOfficeCommand('unit.addAlias');
  const withdraw = useOfficeCommand('unit.withdrawAlias');
  const [alias, setAlias] = useState('');
  const names = directoryText.units;
  return (
    <DetailSection title={names.aliases}>
      {unit.aliases.map((other) => (
        <p key={other.id} className="alias">
          <span>{other.alias}</span>
          <span className="faint">{other.origin}</span>
          <button type="button" className="link" onClick={() => void withdraw.run({ aliasId: other.id })}>
            {names.withdraw}
          </button>
        </p>
      ))}
      <form
        className="form-line"
        onSubmit={(event) => {
          event.preventDefault();
          void add.run({ id: unit.id, alias }).then((saved) => {
            if (saved) setAlias('');
          });
        }}
      >
        <Input
          placeholder={names.aliasHint}
          aria-label={names.addAlias}
          value={alias}
          onChange={(event) => setAlias(event.target.value)}
        />
        <Button htmlType="submit" disabled={alias.trim() === ''} loading={add.isRunning}>
          {names.addAlias}
        </Button>
      </form>
    </DetailSection>
  );
}
