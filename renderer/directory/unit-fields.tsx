import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { UnitKind } from '#domain/unit-name.ts';
import type { UnitRow } from '#ipc/contract.ts';
import { useOfficeCommand } from '../data/office-command.ts';
import { DetailSection } from '../detail/detail-section.tsx';
import { directoryText, unitKindNames } from '../text/directory.ts';
import { UNIT_KINDS } from './add-unit.tsx';

type GroupRule = 'contact' | 'members';

/** Name, kind, contact, and for a group its members and who returns for them. */
export function UnitFields({ unit, units }: { unit: UnitRow; units: readonly UnitRow[] }) {
  const update = useOfficeCommand('unit.update');
  const [name, setName] = useState(unit.name);
  const [kind, setKind] = useState<UnitKind>(unit.kind);
  const [contact, setContact] = useState(unit.contact ?? '');
  const [phone, setPhone] = useState(unit.phone ?? '');
  const [groupRule, setGroupRule] = useState<GroupRule | null>(unit.groupRule);
  const [memberIds, setMemberIds] = useState(unit.members.map((member) => member.id));
  const names = directoryText.units;
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
  const save = () =>
    update.run({
      id: unit.id,
      rev: unit.rev,
      ...(name === unit.name ? {} : { name }),
      ...(kind === unit.kind ? {} : { kind }),
      ...(orNull(contact) === unit.contact ? {} : { contact: orNull(contact) }),
      ...(orNull(phone) === unit.phone ? {} : { phone: orNull(phone) }),
      ...(kind === 'group' ? { groupRule, memberIds } : {}),
    });
  return (
    <DetailSection title={directoryText.units.facts}>
      <form
        className="field-grid"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <label htmlFor="unit-name">{directoryText.name}</label>
        <Input id="unit-name" value={name} onChange={(event) => setName(event.target.value)} />
        <label htmlFor="unit-kind">{directoryText.kind}</label>
        <Select<UnitKind>
          id="unit-kind"
          value={kind}
          onChange={setKind}
          options={UNIT_KINDS.map((value) => ({ value, label: unitKindNames[value] }))}
        />
        {kind === 'group' ? (
          <>
            <label htmlFor="unit-rule">{names.groupRule}</label>
            <Select<GroupRule>
              id="unit-rule"
              value={groupRule}
              placeholder={names.noRule}
              onChange={setGroupRule}
              options={[
                { value: 'contact', label: names.contactRule },
                { value: 'members', label: names.membersRule },
              ]}
            />
            <label htmlFor="unit-members">{names.members}</label>
            <Select<number[]>
              id="unit-members"
              mode="multiple"
              value={memberIds}
              onChange={setMemberIds}
              showSearch={{ optionFilterProp: 'label' }}
              options={units
                .filter((other) => other.id !== unit.id && other.kind !== 'group')
                .map((other) => ({ value: other.id, label: other.name }))}
            />
          </>
        ) : null}
        <label htmlFor="unit-contact">{names.contact}</label>
        <Input id="unit-contact" value={contact} onChange={(event) => setContact(event.target.value)} />
        <label htmlFor="unit-phone">{names.phone}</label>
        <Input id="unit-phone" value={phone} onChange={(event) => setPhone(event.target.value)} />
        <span />
        <span>
          <Button htmlType="submit" loading={update.isRunning} disabled={name.trim() === ''}>
            {directoryText.save}
          </Button>
        </span>
      </form>
    </DetailSection>
  );
}
