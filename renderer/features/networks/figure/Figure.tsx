import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FittedNetwork } from '../../../../core/model/fitted-network.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { Failure } from '../../../ui/Failure.tsx';
import type { FigureSource } from '../model/figure-requests.ts';
import { Warnings } from '../warnings/Warnings.tsx';
import { ExportFigureDialog } from './ExportFigureDialog.tsx';
import styles from './Figure.module.css';
import { FigureCanvas } from './FigureCanvas.tsx';
import { forRows, settingsFor, usualLegend } from './figure-settings.ts';
import type { NodePlace } from './node-places.ts';
import { useBox } from './use-box.ts';
import { useFigureOptions } from './use-figure-options.ts';
import { usePicture } from './use-picture.ts';

interface FigureProps {
  readonly source: FigureSource;
  /** The network of the notebook whose figure it is; null for one that is only looked at. */
  readonly network: FittedNetwork | null;
  readonly label: string;
  /** Of the file, when it is exported. */
  readonly name: string;
  readonly fit: 'contain' | 'width';
  /** Lines of a chart that is as long as it has them. */
  readonly rows?: number;
  readonly hint?: string;
  readonly selected?: string | null;
  readonly lit?: ReadonlySet<string> | null;
  readonly onSelect?: (id: string | null) => void;
  readonly onKey?: (event: KeyboardEvent) => void;
  readonly onPlaces?: (places: readonly NodePlace[]) => void;
  /** What stands beside the export button. */
  readonly tools?: ReactNode;
}

/** A figure with what its caption needs, and the way to a file. */
export function Figure({ source, network, label, name, tools, rows, ...canvas }: FigureProps) {
  const { t } = useTranslation();
  const [isExporting, setExporting] = useState(false);
  const style = useFigureOptions(network);
  const { options } = style;
  const { element, box } = useBox<HTMLDivElement>();
  const [below, setBelow] = useState(usualLegend);
  const isWhole = canvas.fit === 'contain';
  const settings = !isWhole ? forRows(options, rows) : box === null ? null : settingsFor(options, box, below);
  const { picture, isCurrent, error, again } = usePicture(source, settings);
  // Legend and key are as long as the figure needs; once they are known, the network gets the rest of the place. A key
  // may change with the room it leaves, so a place is not divided more often than a few times.
  const known =
    picture === null || !isCurrent || settings?.heightMm == null
      ? null
      : picture.heightMm - settings.heightMm;
  const divided = useRef({ of: '', times: 0 });
  const place = JSON.stringify([source, options, box]);
  useEffect(() => {
    if (known === null) return;
    if (divided.current.of !== place) divided.current = { of: place, times: 0 };
    if (divided.current.times >= 3) return;
    divided.current.times += 1;
    setBelow((old) => (Math.abs(known - old) > 4 ? known : old));
  }, [known, place]);
  return (
    <div className={styles.figure}>
      <div className={styles.tools}>
        {tools}
        <span className={styles.gap} />
        <Button kind="quiet" icon="export" onPress={() => setExporting(true)} isDisabled={picture === null}>
          {t('networks:figure.export')}
        </Button>
      </div>
      {picture !== null && <Warnings warnings={picture.notes.warnings} />}
      {error !== null && picture === null ? (
        <Failure error={error} fillsPlace remedies={[{ label: t('shell:failure.again'), onPress: again }]} />
      ) : (
        <div
          ref={element}
          className={classes(styles.place, !isWhole && styles.scrolls)}
          aria-busy={picture === null}
        >
          {picture !== null && <FigureCanvas svg={picture.svg} label={label} {...canvas} />}
        </div>
      )}
      {picture !== null && picture.notes.caption.length > 0 && (
        <p className={styles.caption}>{picture.notes.caption.join(' · ')}</p>
      )}
      {isExporting && (
        <ExportFigureDialog
          source={source}
          name={name}
          settings={settings ?? options}
          onWidth={(widthMm) => style.change({ widthMm })}
          onClose={() => setExporting(false)}
        />
      )}
    </div>
  );
}
