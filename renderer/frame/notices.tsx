import { App } from 'antd';
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

export function useNotices(): Notices {
  const { message } = App.useApp();
  return useMemo(() => {
    const notices: Notices = {
      done(words) {
        const key = 'undo';
        const undo = async () => {
          message.destroy(key);
          await undoLast(notices);
        };
        message.open({
          key,
          duration: 8,
          content: (
            <span className="toast" role="status" data-testid="undo-toast">
              {words}
              <button type="button" className="link" onClick={undo}>
                {frameText.undo}
              </button>
            </span>
          ),
        });
      },
      tell(words, action) {
        message.open({
          duration: action ? 8 : 4,
          content: (
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
        message.open({
          key: 'fault',
          duration: 12,
          content: (
            <span className="toast toast-fault" role="alert" data-testid="fault-toast">
              {fault.message}
              {fault.logId ? <span className="faint">{frameText.logId(fault.logId)}</span> : null}
              <button type="button" className="link" onClick={() => message.destroy('fault')}>
                {frameText.understood}
              </button>
            </span>
          ),
        });
      },
    };
    return notices;
  }, [message]);
}
