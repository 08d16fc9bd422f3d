import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../locales/format.ts';
import { useCommand } from '../../../state/command.ts';
import { Section } from '../../../ui/Panel.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { figuresOf } from '../model/network-edges.ts';
import type { NetworkIndex } from '../model/network-index.ts';
import styles from './Inspector.module.css';
import { settingWords } from './setting-words.ts';

/** The network as a whole: what it was estimated from and how, and what can be said of it in figures. */
export function NetworkSummary({ index }: { readonly index: NetworkIndex }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { network, layer } = index;
  const { edges, possible, mean } = figuresOf(layer);
  const smallWorldness = network.centrality?.smallWorldness ?? null;
  const lambda = network.estimate?.lambda;
  const facts: readonly (readonly [string, string])[] = [
    [t('networks:summary.cases'), format.number(Math.round(network.n))],
    [t('networks:summary.variables'), format.number(layer.variables.length)],
    [
      t('networks:summary.edges'),
      t('networks:summary.ofPossible', { edges: format.number(edges), possible: format.number(possible) }),
    ],
    [t('networks:summary.density'), format.decimal(possible === 0 ? 0 : edges / possible, 2)],
    [t('networks:summary.mean'), format.decimal(mean, 3)],
    ...(typeof lambda === 'number'
      ? [[t('networks:summary.lambda'), format.decimal(lambda, 4)] as const]
      : []),
    ...(smallWorldness === null
      ? []
      : [[t('networks:summary.smallWorldness'), format.decimal(smallWorldness, 2)] as const]),
  ];
  return (
    <div className={styles.inspector}>
      <h2 className={styles.title}>{network.name}</h2>
      <p className={styles.summary}>
        {t('networks:summary.from', { name: network.datasetName })}
        {network.group !== null && ` · ${network.group.variable} = ${network.group.value}`}
      </p>
      <Note key={network.id} id={network.id} note={network.note} />
      <Facts facts={facts} />
      <Section title={t('networks:summary.settings')}>
        <Facts facts={settingWords(t, network)} />
      </Section>
      <Section title={t('networks:summary.again')}>
        <Facts
          facts={[
            [t('networks:summary.when'), format.dateTime(network.createdAt)],
            ...(network.run.seed === null
              ? []
              : [[t('networks:summary.seed'), String(network.run.seed)] as const]),
            ...Object.entries(network.run.versions).map(([name, version]) => [name, version] as const),
            [t('networks:dataset.hash'), network.run.inputHash.slice(0, 12)],
          ]}
        />
      </Section>
      <p className={styles.note}>
        {t(network.kind === 'temporal' ? 'networks:edge.arrowNotACause' : 'networks:edge.notACause')}
      </p>
    </div>
  );
}

function Facts({ facts }: { readonly facts: readonly (readonly [string, string])[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Note({ id, note }: { readonly id: string; readonly note: string }) {
  const { t } = useTranslation();
  const annotate = useCommand('networks.annotate');
  const [text, setText] = useState(note);
  useEffect(() => setText(note), [note]);
  return (
    <div className={styles.form}>
      <TextField
        label={t('networks:summary.note')}
        rows={Math.min(12, Math.max(2, Math.ceil(widthOf(text) / 36)))}
        value={text}
        onChange={setText}
        onCommit={(value) => value !== note && void annotate.run({ id, note: value })}
      />
    </div>
  );
}

/** In letters of the Latin alphabet; a Chinese one takes the room of two. */
const widthOf = (text: string): number => text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0);
