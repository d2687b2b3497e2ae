import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { LeaderRow } from '#ipc/contract.ts';
import { useOfficeCommand } from '../data/office-command.ts';
import { DetailSection } from '../detail/detail-section.tsx';
import { goTo } from '../frame/route.ts';
import { directoryText } from '../text/directory.ts';
import { fullDayWords } from '../text/ledger.ts';
import { HandOverForm } from './hand-over-form.tsx';

export function LeaderCard({ leader, leaders }: { leader: LeaderRow; leaders: readonly LeaderRow[] }) {
  const update = useOfficeCommand('leader.update');
  const replace = useOfficeCommand('leader.replace');
  const withdraw = useOfficeCommand('leader.withdrawHandover');
  const [post, setPost] = useState(leader.post ?? '');
  const [sameId, setSameId] = useState<number | null>(leader.replacedBy?.id ?? null);
  const names = directoryText.leaders;
  const others = leaders
    .filter((other) => other.id !== leader.id)
    .map((other) => ({ value: other.id, label: other.name }));
  return (
    <article data-testid="leader-card">
      <header className="card-head">
        <h2 className="serif">{leader.name}</h2>
        <span className="faint">{leader.post}</span>
      </header>
      <p className="card-counts">
        <button
          type="button"
          className="link"
          disabled={leader.taskCount === 0}
          onClick={() => goTo('ledger', { leader: leader.name })}
        >
          {names.tasks(leader.taskCount)}
        </button>
      </p>
      <DetailSection title={names.post}>
        <form
          className="form-line"
          onSubmit={(event) => {
            event.preventDefault();
            void update.run({ id: leader.id, rev: leader.rev, post: post.trim() === '' ? null : post.trim() });
          }}
        >
          <Input aria-label={names.post} value={post} onChange={(event) => setPost(event.target.value)} />
          <Button htmlType="submit" disabled={post.trim() === (leader.post ?? '')} loading={update.isRunning}>
            {directoryText.save}
          </Button>
        </form>
      </DetailSection>
      <DetailSection title={names.handOver}>
        {leader.handovers.map((handover) => (
          <p key={handover.id} className="alias">
            <span>{names.handedOver(handover.toName, fullDayWords(handover.onDate), handover.note)}</span>
            <button type="button" className="link" onClick={() => void withdraw.run({ handoverId: handover.id })}>
              {directoryText.units.withdraw}
            </button>
          </p>
        ))}
        <HandOverForm leader={leader} others={others} />
      </DetailSection>
      <DetailSection title={names.same}>
        {leader.replacedBy ? <p>{names.sameAs(leader.replacedBy.name)}</p> : null}
        <p className="faint">{names.sameHint}</p>
        <div className="form-line">
          <Select<number>
            className="grow"
            aria-label={names.same}
            value={sameId}
            onChange={setSameId}
            showSearch={{ optionFilterProp: 'label' }}
            options={others}
          />
          <Button
            disabled={sameId === null}
            loading={replace.isRunning}
            onClick={() => void replace.run({ id: leader.id, byId: sameId })}
          >
            {names.sameRun}
          </Button>
          {leader.replacedBy ? (
            <Button onClick={() => void replace.run({ id: leader.id, byId: null })}>{names.unsame}</Button>
          ) : null}
        </div>
      </DetailSection>
    </article>
  );
}
