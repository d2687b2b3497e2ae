import { DatePicker, Input, Modal } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { ChosenFile, PaperRow } from '#ipc/contract.ts';
import { office } from '../bridge/office-bridge.ts';
import { useOfficeCommand } from '../data/office-command.ts';
import { frameText } from '../text/frame.ts';
import { DAY_PATTERN } from '../text/ledger.ts';
import { papersText } from '../text/papers.ts';

export interface ReplyDialogProps {
  row: PaperRow;
  today: string;
  onClose(): void;
}

/** 登记答复: day, words, and the file that came where there is one. */
export function ReplyDialog({ row, today, onClose }: ReplyDialogProps) {
  const reply = useOfficeCommand('paper.reply');
  const [day, setDay] = useState(row.repliedOn ?? today);
  const [text, setText] = useState(row.replyText ?? '');
  const [file, setFile] = useState<ChosenFile | null>(null);
  const isReady = text.trim() !== '';
  const save = async () => {
    const answer = await reply.run(
      { id: row.id, rev: row.rev, repliedOn: day, text: text.trim(), ...(file === null ? {} : { file: file.ref }) },
      { toast: () => papersText.replied },
    );
    if (answer !== null) onClose();
  };
  const choose = async () => {
    const [chosen] = await office().chooseFiles({ accept: 'reply' });
    if (chosen) setFile(chosen);
  };
  return (
    <Modal
      open
      title={papersText.replyTitle}
      okText={papersText.reply}
      cancelText={frameText.cancel}
      okButtonProps={{ disabled: !isReady, loading: reply.isRunning }}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <div className="field-grid">
        <label htmlFor="reply-day">{papersText.replyDay}</label>
        <DatePicker
          id="reply-day"
          allowClear={false}
          format={DAY_PATTERN}
          value={dayjs(day)}
          onChange={(chosen) => chosen && setDay(chosen.format('YYYY-MM-DD'))}
        />
        <label htmlFor="reply-text">{papersText.replyWords}</label>
        <Input.TextArea
          id="reply-text"
          autoFocus
          rows={5}
          data-testid="reply-text"
          placeholder={papersText.replyHint}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <span>{papersText.replyFile}</span>
        <span className="reply-file">
          <span className={file === null ? 'faint' : undefined}>{file?.name ?? papersText.noFile}</span>
          <button type="button" className="link" data-testid="reply-file" onClick={() => void choose()}>
            {papersText.chooseFile}
          </button>
          {file === null ? null : (
            <button type="button" className="link" onClick={() => setFile(null)}>
              {papersText.removeFile}
            </button>
          )}
        </span>
      </div>
    </Modal>
  );
}
