import { Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { dispatchText } from '../text/dispatch.ts';
import { receivedText } from '../text/dispatch-collect.ts';
import { frameText } from '../text/frame.ts';

export interface ReasonDialogProps {
  title: string;
  hint: string;
  /** Word on the button that does it. */
  action: string;
  suggestion?: string;
  isRunning: boolean;
  onReason(reason: string): void;
  onClose(): void;
}

/** Asks why, before something is set aside, sent back or opened again; the record keeps the words. */
export function ReasonDialog({
  title,
  hint,
  action,
  suggestion = '',
  isRunning,
  onReason,
  onClose,
}: ReasonDialogProps) {
  const [reason, setReason] = useState(suggestion);
  const id = useId();
  const isReady = reason.trim() !== '';
  return (
    <Modal
      open
      title={title}
      okText={action}
      cancelText={frameText.cancel}
      okButtonProps={{ disabled: !isReady, loading: isRunning }}
      afterOpenChange={(isOpen) => isOpen && document.getElementById(id)?.focus()}
      onOk={() => onReason(reason.trim())}
      onCancel={onClose}
    >
      <p className="faint">{hint}</p>
      <Input.TextArea
        id={id}
        rows={suggestion === '' ? 3 : 8}
        data-testid="reason"
        aria-label={receivedText.reason}
        placeholder={dispatchText.reasonMissing}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && isReady) onReason(reason.trim());
        }}
      />
    </Modal>
  );
}
