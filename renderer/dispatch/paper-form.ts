import { useRemembered } from '../data/remembered.ts';

export type PaperForm = 'official' | 'weChat';

const isPaperForm = (value: unknown): value is PaperForm => value === 'official' || value === 'weChat';

/** Which text of a paper the office wants to see: remembered, since an office sends its papers one way. */
export function usePaperForm() {
  return useRemembered<PaperForm>('dispatch.paper', 'official', isPaperForm);
}
