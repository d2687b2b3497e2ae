/** Why a part of a workbook cannot be read, before the file's name is known: turned into a Refusal at one place. */

/** `damaged`: not what a workbook is · `unsafe`: made to harm. `detail` is a Chinese clause without a full stop. */
export class PartFault extends Error {
  override readonly name = 'PartFault';
  readonly kind: 'damaged' | 'unsafe';
  readonly detail: string;

  constructor(kind: 'damaged' | 'unsafe', detail: string) {
    super(detail);
    this.kind = kind;
    this.detail = detail;
  }
}

export function damaged(detail: string): PartFault {
  return new PartFault('damaged', detail);
}

export function unsafe(detail: string): PartFault {
  return new PartFault('unsafe', detail);
}

/** For parts that a workbook can do without: what is wrong with one of them is no reason to refuse the rest. */
export function attempt<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof PartFault) return otherwise;
    throw error;
  }
}
