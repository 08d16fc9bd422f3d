import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { figureFormats } from '../../../../core/model/figure.ts';
import { engine } from '../../../bridge/engine.ts';
import { chooseTarget, writeTarget } from '../../../bridge/user-files.ts';
import { reportFailure } from '../../../state/failures.ts';
import { Button } from '../../../ui/Button.tsx';
import { CheckField } from '../../../ui/CheckField.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { showToast } from '../../../ui/toasts.ts';
import type { FigureSource } from '../model/figure-requests.ts';
import styles from './Figure.module.css';
import { atWidth, type FigureOptions, usualWidth } from './figure-settings.ts';

interface ExportFigureDialogProps {
  readonly source: FigureSource;
  readonly name: string;
  /** Those of the screen. */
  readonly settings: FigureOptions;
  /** A width that was chosen for the file is that of the screen from then on. */
  readonly onWidth: (widthMm: number) => void;
  readonly onClose: () => void;
}

type Format = (typeof figureFormats)[number];

/** The figure as a file: identical to the screen, at the width that a journal asks for. */
export function ExportFigureDialog({ source, name, settings, onWidth, onClose }: ExportFigureDialogProps) {
  const { t, i18n } = useTranslation();
  const [format, setFormat] = useState<Format>('svg');
  const [widthMm, setWidth] = useState<number | null>(settings.widthMm ?? usualWidth);
  const [dpi, setDpi] = useState<number | null>(300);
  const [isTransparent, setTransparent] = useState(false);
  const [isWriting, setWriting] = useState(false);
  const save = async () => {
    setWriting(true);
    try {
      const target = await chooseTarget('export', `${fileName(name)}.${format}`);
      if (target === null) return;
      const wish = {
        settings: {
          ...atWidth(settings, widthMm ?? usualWidth),
          background: isTransparent ? ('transparent' as const) : ('white' as const),
        },
        format,
        size: 'paper' as const,
        dpi: dpi ?? 300,
        language: i18n.language === 'zh' ? ('zh' as const) : ('en' as const),
        name: fileName(name),
      };
      const { file } =
        source.kind === 'stored'
          ? await engine.call('networks.figure', { id: source.id, figure: source.figure, ...wish })
          : await engine.call('network.figure', { figure: source.figure, ...wish });
      await writeTarget(target, file.bytes, file.mediaType);
      showToast({ kind: 'good', text: t('shell:export.saved', { name: target.name }) });
      if (widthMm !== null && widthMm !== settings.widthMm) onWidth(widthMm);
      onClose();
    } catch (thrown) {
      reportFailure(thrown);
    } finally {
      setWriting(false);
    }
  };
  return (
    <Dialog
      title={t('networks:figure.exportTitle')}
      isOpen
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{t('shell:ui.cancel')}</Button>
          <Button
            kind="primary"
            icon="export"
            isDisabled={isWriting || widthMm === null}
            onPress={() => void save()}
          >
            {t('networks:figure.save')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <SelectField
          label={t('networks:figure.format')}
          value={format}
          options={figureFormats.map((value) => ({ value, label: t(`networks:figure.formats.${value}`) }))}
          onChange={setFormat}
        />
        <div className={styles.pair}>
          <NumberField
            label={t('networks:figure.width')}
            description={t('networks:figure.widthHint')}
            value={widthMm}
            min={40}
            max={420}
            onChange={setWidth}
          />
          {format === 'png' && (
            <NumberField
              label={t('networks:figure.dpi')}
              description={t('networks:figure.dpiHint')}
              value={dpi}
              min={72}
              max={1200}
              step={100}
              onChange={setDpi}
            />
          )}
        </div>
        <CheckField
          label={t('networks:figure.transparent')}
          isSelected={isTransparent}
          onChange={setTransparent}
        />
        <p className={styles.note}>{t('networks:figure.same')}</p>
      </div>
    </Dialog>
  );
}

/** What every system takes as a name of a file. */
const fileName = (name: string): string =>
  name
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/\s+/g, '-')
    .slice(0, 80) || 'figure';
