import { Button } from 'antd';
import type { UnitRow } from '#ipc/contract.ts';
import { useOfficeCommand } from '../data/office-command.ts';
import { goTo } from '../frame/route.ts';
import { directoryText, unitKindNames } from '../text/directory.ts';
import { UnitAliases } from './unit-aliases.tsx';
import { UnitFields } from './unit-fields.tsx';
import { UnitReplacement } from './unit-replacement.tsx';

/** Everything about one unit; its counts open the ledger narrowed to it. */
export function UnitCard({ unit, units }: { unit: UnitRow; units: readonly UnitRow[] }) {
  const update = useOfficeCommand('unit.update');
  const names = directoryText.units;
  return (
    <article data-testid="unit-card">
      <header className="card-head">
        <h2 className="serif">{unit.name}</h2>
        <span className="faint">
          {unitKindNames[unit.kind]}
          {unit.isClosed ? ` · ${names.closed}` : ''}
        </span>
      </header>
      <p className="card-counts">
        <button
          type="button"
          className="link"
          disabled={unit.leadCount === 0}
          onClick={() => goTo('ledger', { leadUnit: unit.name })}
        >
          {names.lead(unit.leadCount)}
        </button>
        <button
          type="button"
          className="link"
          disabled={unit.taskCount === 0}
          onClick={() => goTo('ledger', { unit: unit.name })}
        >
          {names.part(unit.taskCount)}
        </button>
        <span className="faint">{names.body(unit.bodyCount)}</span>
      </p>
      <UnitAliases unit={unit} />
      <UnitReplacement unit={unit} units={units} />
      <UnitFields unit={unit} units={units} />
      <p className="detail-buttons card-foot">
        <Button onClick={() => void update.run({ id: unit.id, rev: unit.rev, isClosed: !unit.isClosed })}>
          {unit.isClosed ? names.reopen : names.close}
        </Button>
      </p>
    </article>
  );
}
