import { ArrowDownOutlined, ArrowUpOutlined, HolderOutlined } from '@ant-design/icons';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { packPartNames, packText } from '../text/papers.ts';
import type { PartChoice } from './part-order.ts';
import { moved, withIncluded } from './part-order.ts';

export interface PackPartsProps {
  choices: readonly PartChoice[];
  onChoices(choices: PartChoice[]): void;
}

/** Parts to tick and to put in order: dragged, with the arrows beside them, or Alt+↑ ↓. */
export function PackParts({ choices, onChoices }: PackPartsProps) {
  const [dragged, setDragged] = useState<number | null>(null);
  return (
    <ol className="pack-parts" data-testid="pack-parts">
      {choices.map(({ part, isIncluded }, index) => (
        <li
          key={part}
          data-part={part}
          className={`${isIncluded ? '' : 'is-left'}${dragged === index ? ' is-dragged' : ''}`}
          draggable
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move';
            event.dataTransfer.setData('application/x-part', part);
            setDragged(index);
          }}
          onDragEnter={() => {
            if (dragged === null || dragged === index) return;
            onChoices(moved(choices, dragged, index));
            setDragged(index);
          }}
          onDragOver={(event) => {
            if (dragged !== null) event.preventDefault();
          }}
          onDrop={(event) => event.preventDefault()}
          onDragEnd={() => setDragged(null)}
          onKeyDown={(event) => {
            const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
            if (!event.altKey || step === undefined) return;
            event.preventDefault();
            onChoices(moved(choices, index, index + step));
          }}
        >
          <HolderOutlined aria-hidden="true" className="pack-grip" />
          <Checkbox
            aria-label={packText.include(packPartNames[part])}
            data-testid={`part-${part}`}
            checked={isIncluded}
            onChange={(event) => onChoices(withIncluded(choices, part, event.target.checked))}
          >
            {packPartNames[part]}
          </Checkbox>
          <span className="pack-arrows">
            <button
              type="button"
              className="link"
              aria-label={packText.up(packPartNames[part])}
              data-testid={`up-${part}`}
              disabled={index === 0}
              onClick={() => onChoices(moved(choices, index, index - 1))}
            >
              <ArrowUpOutlined />
            </button>
            <button
              type="button"
              className="link"
              aria-label={packText.down(packPartNames[part])}
              data-testid={`down-${part}`}
              disabled={index === choices.length - 1}
              onClick={() => onChoices(moved(choices, index, index + 1))}
            >
              <ArrowDownOutlined />
            </button>
          </span>
        </li>
      ))}
    </ol>
  );
}
