import { useTranslation } from 'react-i18next';
import { Chip } from '../../../ui/Chip.tsx';
import type { WeightLayer } from '../model/network-edges.ts';
import styles from './Result.module.css';

interface LayerBarProps {
  /** Pairs of waves; fewer than two need no choice. */
  readonly pairs: readonly string[];
  readonly pair: number;
  readonly onPair: (pair: number) => void;
  readonly layers: readonly WeightLayer[];
  readonly layer: WeightLayer['name'];
  readonly onLayer: (layer: WeightLayer['name']) => void;
}

/** Which network of a temporal one is shown: from which wave to which, over time or within one. */
export function LayerBar({ pairs, pair, onPair, layers, layer, onLayer }: LayerBarProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.tools}>
      {layers.map(({ name }) => (
        <Chip key={name} isSelected={name === layer} onChange={() => onLayer(name)}>
          {t(`networks:layer.${name}`)}
        </Chip>
      ))}
      {pairs.length > 1 && <span className={styles.label}>{t('networks:temporal.pairs')}</span>}
      {pairs.length > 1 &&
        pairs.map((label, at) => (
          <Chip key={label} isSelected={at === pair} onChange={() => onPair(at)}>
            {label}
          </Chip>
        ))}
    </div>
  );
}
