import { useMemo } from 'react';
import type { Overview } from '#ipc/contract.ts';
import { useOfficeQuery } from '../data/office-query.ts';
import { remember } from '../data/remembered.ts';
import { goTo } from '../frame/route.ts';
import { WHOLE_LEDGER } from '../ledger/ledger-view.ts';
import { ledgerText } from '../text/ledger.ts';
import { overviewText } from '../text/overview.ts';
import { ChartFigure } from './chart-figure.tsx';
import { LIGHTS, lightStacks, plainLook, stackedBars } from './chart-look.ts';
import { dueMonths, dueTable, lightTable, roundName, roundTable, shortTitle } from './figure-table.ts';

/** Lead units drawn; all of them stand in the table. */
const UNITS_DRAWN = 10;
const LYING_BAR = 26;
const LEGEND = 34;
const STANDING = 200;

export function SectionChart({ overview }: { overview: Overview }) {
  const { targets } = overview;
  const documents = useOfficeQuery('document.list', {}).data;
  const sections = useMemo(() => {
    const annexes = (documents ?? []).flatMap((document) => document.annexes);
    // An annex without sections is one bar, and its number says it shorter than its title.
    return overview.sections.map((section) => {
      const annexNo = annexes.find(({ id }) => id === section.annexId)?.annexNo ?? null;
      return section.sectionId === null && annexNo !== null
        ? { ...section, title: ledgerText.annex(annexNo) }
        : section;
    });
  }, [documents, overview.sections]);
  const option = useMemo(
    () =>
      stackedBars(
        sections.map(({ title }) => shortTitle(title)),
        lightStacks(sections),
        true,
      ),
    [sections],
  );
  const open = (at: number) => {
    const section = sections[at];
    if (section === undefined) return;
    remember('ledger.view', { ...WHOLE_LEDGER, annexId: section.annexId, sectionId: section.sectionId });
    remember('ledger.scroll', 0);
    goTo('ledger');
  };
  return (
    <ChartFigure
      name="sections"
      title={overviewText.sections}
      rule={overviewText.sectionRule(targets)}
      table={lightTable(overviewText.sectionHead, sections)}
      option={option}
      height={sections.length * LYING_BAR + LEGEND}
      onPick={open}
    />
  );
}

export function UnitChart({ overview }: { overview: Overview }) {
  const { units, targets } = overview;
  const rows = units.map((unit) => ({ ...unit, title: unit.unitName }));
  const drawn = Math.min(UNITS_DRAWN, units.length);
  const option = useMemo(() => {
    const first = units.slice(0, UNITS_DRAWN);
    return stackedBars(
      first.map(({ unitName }) => unitName),
      lightStacks(first),
      true,
    );
  }, [units]);
  return (
    <ChartFigure
      name="units"
      title={overviewText.units}
      rule={overviewText.unitRule(drawn, units.length, targets)}
      table={lightTable(overviewText.unitHead, rows)}
      option={option}
      height={drawn * LYING_BAR + LEGEND}
      onPick={(at) => {
        const unit = units[at];
        if (unit) goTo('ledger', { leadUnit: unit.unitName });
      }}
    />
  );
}

export function DueChart({ overview }: { overview: Overview }) {
  const { dueMonths: months, asOf, undated, targets } = overview;
  const drawn = useMemo(() => dueMonths(months, asOf), [months, asOf]);
  const option = useMemo(() => {
    const names = overviewText.monthClasses;
    return stackedBars(
      drawn.map(({ name, past, open, completed }) => overviewText.counted(name, past + open + completed)),
      [
        { name: names.past, look: plainLook('past'), values: drawn.map(({ past }) => past) },
        { name: names.open, look: plainLook('open'), values: drawn.map(({ open }) => open) },
        { name: names.completed, look: plainLook('done'), values: drawn.map(({ completed }) => completed) },
      ],
      false,
    );
  }, [drawn]);
  return (
    <ChartFigure
      name="months"
      title={overviewText.months}
      rule={overviewText.monthRule(undated, targets)}
      table={dueTable(drawn)}
      option={option}
      height={STANDING}
    />
  );
}

export function RoundChart({ overview }: { overview: Overview }) {
  const { rounds } = overview;
  const option = useMemo(
    () =>
      stackedBars(
        rounds.map((round) =>
          overviewText.counted(
            roundName(round),
            LIGHTS.reduce((sum, light) => sum + round[light], 0),
          ),
        ),
        lightStacks(rounds),
        false,
      ),
    [rounds],
  );
  if (rounds.length === 0)
    return (
      <section className="overview-part">
        <h2>{overviewText.rounds}</h2>
        <p className="need-nothing faint">{overviewText.noRounds}</p>
      </section>
    );
  return (
    <ChartFigure
      name="rounds"
      title={overviewText.rounds}
      rule={overviewText.roundRule}
      table={roundTable(rounds)}
      option={option}
      height={STANDING}
    />
  );
}
