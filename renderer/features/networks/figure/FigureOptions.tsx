import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { figureLabels, figureLayouts, figurePalettes } from '../../../../core/model/figure.ts';
import type { FittedNetwork } from '../../../../core/model/fitted-network.ts';
import { Button } from '../../../ui/Button.tsx';
import { CheckField } from '../../../ui/CheckField.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import styles from './Figure.module.css';
import { useFigureOptions } from './use-figure-options.ts';

const switches = ['predictability', 'communities', 'edgeLabels', 'legend'] as const;

/** Layout, colours, thresholds and what is written on the figure. */
export function FigureOptions({ network }: { readonly network: FittedNetwork | null }) {
  const { t } = useTranslation();
  const { options, change } = useFigureOptions(network);
  const isOn = { predictability: true, communities: true, edgeLabels: false, legend: true, ...options };
  return (
    <DialogTrigger>
      <Button kind="quiet" icon="settings">
        {t('networks:figure.options')}
      </Button>
      <Popover className={styles.popover ?? ''} placement="bottom start" offset={4}>
        <Dialog className={styles.options ?? ''} aria-label={t('networks:figure.options')}>
          <SelectField
            label={t('networks:figure.layout')}
            value={options.layout ?? 'spring'}
            options={figureLayouts.map((value) => ({ value, label: t(`networks:layout.${value}`) }))}
            onChange={(layout) => change({ layout })}
          />
          <SelectField
            label={t('networks:figure.palette')}
            value={options.palette ?? 'colourblind'}
            options={figurePalettes.map((value) => ({ value, label: t(`networks:palette.${value}`) }))}
            onChange={(palette) => change({ palette })}
          />
          <SelectField
            label={t('networks:figure.labels')}
            value={options.labels ?? 'auto'}
            options={figureLabels.map((value) => ({ value, label: t(`networks:labels.${value}`) }))}
            onChange={(labels) => change({ labels })}
          />
          <NumberField
            label={t('networks:figure.minimum')}
            value={options.minimum ?? 0}
            min={0}
            max={1}
            step={0.01}
            onChange={(minimum) => change({ minimum: minimum ?? 0 })}
          />
          {switches.map((name) => (
            <CheckField
              key={name}
              label={t(`networks:figure.${name}`)}
              isSelected={isOn[name]}
              onChange={(value) => change({ [name]: value })}
            />
          ))}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
