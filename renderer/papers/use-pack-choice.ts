import { useEffect, useRef, useState } from 'react';
import type { PackPart } from '#ipc/contract.ts';
import { useOfficeCommand } from '../data/office-command.ts';
import { useOfficeQuery } from '../data/office-query.ts';
import type { PartChoice } from './part-order.ts';
import { includedParts, partChoices } from './part-order.ts';

/** Ticks and moves come in bursts; the last one is kept and set up. */
const SETTLE_MS = 700;

export interface PackChoice {
  choices: readonly PartChoice[];
  /** Parts in order, once nothing was moved for a moment; null until they are known. */
  settled: readonly PackPart[] | null;
  change(choices: PartChoice[]): void;
}

/** The parts of 调度会材料 and their order, kept on record for the next meeting. */
export function usePackChoice(): PackChoice {
  const known = useOfficeQuery('pack.choice', {}).data?.parts;
  const choose = useOfficeCommand('pack.choose');
  const [choices, setChoices] = useState<readonly PartChoice[] | null>(null);
  const [settled, setSettled] = useState<readonly PackPart[] | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    if (known === undefined) return;
    // Also after an undo; what is on screen already stays, with the order of the parts left out.
    setChoices((before) =>
      before !== null && includedParts(before).join() === known.join() ? before : partChoices(known),
    );
    setSettled((before) => (before?.join() === known.join() ? before : known));
  }, [known]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    choices: choices ?? [],
    settled,
    change(next) {
      setChoices(next);
      clearTimeout(timer.current);
      const parts = includedParts(next);
      if (parts.length === 0 || parts.join() === known?.join()) return;
      timer.current = setTimeout(() => {
        setSettled(parts);
        void choose.run({ parts }, { toast: null });
      }, SETTLE_MS);
    },
  };
}
