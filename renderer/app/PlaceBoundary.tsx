import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type ErrorRecord, toErrorRecord } from '../../core/foundation/errors.ts';
import { Failure } from '../ui/Failure.tsx';

interface State {
  readonly error: ErrorRecord | null;
}

/** A bug in one place leaves the others usable. */
export class PlaceBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(thrown: unknown): State {
    return { error: toErrorRecord(thrown) };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return <PlaceFailure error={error} onRetry={() => this.setState({ error: null })} />;
  }
}

function PlaceFailure({ error, onRetry }: { readonly error: ErrorRecord; readonly onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <Failure
      error={error}
      fillsPlace
      remedies={[
        { label: t('shell:failure.again'), onPress: onRetry },
        { label: t('shell:failure.reload'), onPress: () => location.reload() },
      ]}
    />
  );
}
