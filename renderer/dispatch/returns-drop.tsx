import { office } from '../bridge/office-bridge.ts';
import { collectText } from '../text/dispatch-collect.ts';
import { offerReturns } from './pending-returns.ts';

/** The visible place for returned files. A drop anywhere in the window counts; the dialog stands inside for the keyboard. */
export function ReturnsDrop() {
  const choose = async () => offerReturns(await office().chooseFiles({ accept: 'returns', isMultiple: true }));
  return (
    <div className="returns-drop">
      <p>{collectText.drop}</p>
      <p>
        {collectText.or}{' '}
        <button type="button" className="link" data-testid="choose-returns" onClick={() => void choose()}>
          {collectText.choose}
        </button>
      </p>
    </div>
  );
}
