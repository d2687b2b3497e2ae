import { goTo, routeHash, useRoute } from '../frame/route.ts';

export const STEPS = ['open', 'issue', 'collect', 'check', 'summary'] as const;
export type Step = (typeof STEPS)[number];
/** `new`: the form that opens a round · `chase`: 催报, beside the steps. */
export type DispatchView = Step | 'chase' | 'new';

const VIEWS: readonly DispatchView[] = [...STEPS, 'chase', 'new'];

/** What the address asks the room to show; everything may be left to the room. */
export interface DispatchAsk {
  roundId: number | null;
  view: DispatchView | null;
  /** A form of the round, in 收表, 催报 and 核实. */
  formId: number | null;
  /** A received file, in 收表. */
  fileId: number | null;
}

const NOTHING: DispatchAsk = { roundId: null, view: null, formId: null, fileId: null };

/** Reads the address; what is no number or no view is not asked. */
export function readDispatchAsk(ask: Readonly<Record<string, string>>): DispatchAsk {
  const id = (text: string | undefined): number | null =>
    text !== undefined && /^[1-9]\d*$/.test(text) ? Number(text) : null;
  return {
    roundId: id(ask.round),
    view: VIEWS.find((view) => view === ask.view) ?? null,
    formId: id(ask.form),
    fileId: id(ask.file),
  };
}

function askWords(ask: Partial<DispatchAsk>): Record<string, string> {
  const { roundId, view, formId, fileId } = { ...NOTHING, ...ask };
  return {
    ...(roundId === null ? {} : { round: String(roundId) }),
    ...(view === null ? {} : { view }),
    ...(formId === null ? {} : { form: String(formId) }),
    ...(fileId === null ? {} : { file: String(fileId) }),
  };
}

export function dispatchHash(ask: Partial<DispatchAsk>): string {
  return routeHash('dispatch', askWords(ask));
}

export function goDispatch(ask: Partial<DispatchAsk>): void {
  goTo('dispatch', askWords(ask));
}

export function useDispatchAsk(): DispatchAsk {
  return readDispatchAsk(useRoute().ask);
}
