import { App } from 'antd';
import type { ReactNode } from 'react';
import { useMemo } from 'react';
import type { Fault } from '#ipc/contract.ts';
import { frameText } from '../text/frame.ts';
import { undoLast } from './undo.ts';

export interface Notices {
  /** A command was carried out: says so and offers 撤销. */
  done(words: string): void;
  /** Something happened that is not undone (a file saved, a backup made). */
  tell(words: string, action?: { label: string; run(): void }): void;
  /** The program said no: its whole sentence, long enough to read. */
  refuse(fault: Fault): void;
}

/** One place for what was just done: a new word takes the old one's, so that 撤销 always means the last act. */
const LAST = 'last';

export function useNotices(): Notices {
  const { notification } = App.useApp();
  return useMemo(() => {
    const show = (toast: { key?: string; duration: number; title: ReactNode }) =>
      notification.open({ placement: 'bottom', closable: false, className: 'toast-paper', ...toast });
    const notices: Notices = {
      done(words) {
        show({
          key: LAST,
          duration: 8,
          title: (
            <span className="toast" role="status" data-testid="undo-toast">
              {words}
              <button type="button" className="link" onClick={() => void undoLast(notices)}>
                {frameText.undo}
              </button>
            </span>
          ),
        });
      },
      tell(words, action) {
        show({
          key: LAST,
          duration: action ? 8 : 4,
          title: (
            <span className="toast" role="status" data-testid="toast">
              {words}
              {action ? (
                <button type="button" className="link" onClick={action.run}>
                  {action.label}
                </button>
              ) : null}
            </span>
          ),
        });
      },
      refuse(fault) {
        if (fault.code === 'cancelled') return;
        show({
          key: 'fault',
          duration: 12,
          title: (
            <span className="toast toast-fault" role="alert" data-testid="fault-toast">
              {fault.message}
              {fault.logId ? <span className="faint">{frameText.logId(fault.logId)}</span> : null}
              <button type="button" className="link" onClick={() => notification.destroy('fault')}>
                {frameText.understood}
              </button>
            </span>
          ),
        });
      },
    };
    return notices;
  }, [notification]);
}
