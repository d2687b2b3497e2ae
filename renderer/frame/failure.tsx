import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Component } from 'react';
import { FaultError } from '../data/office-client.ts';
import { frameText } from '../text/frame.ts';

/** A query that was refused: the program's own sentence and one way on. */
export function Failure({ error, onRetry }: { error: Error; onRetry?: () => void }) {
  return (
    <div className="empty" role="alert">
      <h2 className="serif">{frameText.failedTitle}</h2>
      <p>{error instanceof FaultError ? error.fault.message : error.message}</p>
      {onRetry ? <Button onClick={onRetry}>{frameText.retry}</Button> : null}
    </div>
  );
}

/** Keeps a fault in one room from taking the window down. */
export class RoomGuard extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <div className="empty" role="alert">
        <h2 className="serif">{frameText.crashedTitle}</h2>
        <p>{frameText.crashedHint}</p>
        <p className="faint">{error.message}</p>
        <Button onClick={() => this.setState({ error: null })}>{frameText.reopen}</Button>
      </div>
    );
  }
}
