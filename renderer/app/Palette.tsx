import { Command } from 'cmdk';
import { useState } from 'react';
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useActions } from '../state/actions.ts';
import { useQuery } from '../state/query.ts';
import { navigate } from '../state/route.ts';
import { useSelection } from '../state/selection.ts';
import { useSettled } from '../state/use-settled.ts';
import { Icon } from '../ui/Icon.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import styles from './Palette.module.css';

interface PaletteProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly hasNotebook: boolean;
}

const mostFound = 7;

/** One field that finds commands, concepts and papers. */
export function Palette({ isOpen, onClose, hasNotebook }: PaletteProps) {
  const { t } = useTranslation();
  return (
    <ModalOverlay
      className={styles.veil ?? ''}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
    >
      <Modal className={styles.modal ?? ''}>
        <AriaDialog className={styles.dialog ?? ''} aria-label={t('shell:action.palette')}>
          <PaletteField onClose={onClose} hasNotebook={hasNotebook} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteField({ onClose, hasNotebook }: Omit<PaletteProps, 'isOpen'>) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  const pick = (run: () => void) => {
    onClose();
    // The dialog gives the focus back first; what runs may open another one.
    setTimeout(run, 0);
  };
  return (
    <Command shouldFilter={false} label={t('shell:action.palette')} loop>
      <div className={styles.field}>
        <Icon name="search" />
        <Command.Input
          className={styles.input}
          value={words}
          onValueChange={setWords}
          placeholder={t('shell:palette.prompt')}
          autoFocus
        />
      </div>
      <Command.List className={styles.list}>
        <Command.Empty className={styles.none}>{t('shell:palette.none')}</Command.Empty>
        <Commands words={words} onPick={pick} />
        {hasNotebook && words.trim() !== '' && <Found words={words} onPick={pick} />}
      </Command.List>
    </Command>
  );
}

interface PartProps {
  readonly words: string;
  readonly onPick: (run: () => void) => void;
}

function Commands({ words, onPick }: PartProps) {
  const { t } = useTranslation();
  const actions = useActions(({ sets }) => sets).flatMap((set) => set.actions);
  const wanted = words.trim().toLocaleLowerCase().split(/\s+/);
  const shown = actions
    .filter((action) => action.id !== 'view.palette' && (action.when?.() ?? true))
    .map((action) => ({ action, label: t(action.label), group: t(action.group) }))
    .filter(({ label, group }) =>
      wanted.every((word) => `${label} ${group}`.toLocaleLowerCase().includes(word)),
    );
  if (shown.length === 0) return null;
  return (
    <Command.Group heading={t('shell:palette.commands')}>
      {shown.map(({ action, label, group }) => (
        <Command.Item
          key={action.id}
          value={`command ${action.id}`}
          className={styles.item}
          onSelect={() => onPick(action.run)}
        >
          <span className={styles.words}>{label}</span>
          <span className={styles.hint}>{group}</span>
          {action.keys?.[0] !== undefined && <Kbd keys={action.keys[0]} />}
        </Command.Item>
      ))}
    </Command.Group>
  );
}

function Found({ words, onPick }: PartProps) {
  const { t } = useTranslation();
  const text = useSettled(words.trim(), 120);
  const select = useSelection((state) => state.select);
  const { data: concepts } = useQuery('concepts.list', { text, limit: mostFound });
  const { data: papers } = useQuery('literature.list', {
    filter: { text },
    sort: 'relevance',
    limit: mostFound,
  });
  const { data: allNetworks } = useQuery('networks.list', {});
  const wanted = text.toLocaleLowerCase();
  const networks = (allNetworks ?? [])
    .filter(({ name, datasetName }) => `${name} ${datasetName}`.toLocaleLowerCase().includes(wanted))
    .slice(0, mostFound);
  return (
    <>
      {concepts !== undefined && concepts.rows.length > 0 && (
        <Command.Group heading={t('shell:palette.concepts')}>
          {concepts.rows.map((concept) => (
            <Command.Item
              key={concept.id}
              value={`concept ${concept.id}`}
              className={styles.item}
              onSelect={() =>
                onPick(() => {
                  select({ kind: 'concept', id: concept.id }, concept.label);
                  navigate('graph', { concept: concept.id });
                })
              }
            >
              <Icon name="node" />
              <span className={styles.words}>{concept.label}</span>
              <span className={styles.hint}>{t('shell:palette.claims', { count: concept.claims })}</span>
            </Command.Item>
          ))}
        </Command.Group>
      )}
      {networks.length > 0 && (
        <Command.Group heading={t('shell:place.networks')}>
          {networks.map((network) => (
            <Command.Item
              key={network.id}
              value={`network ${network.id}`}
              className={styles.item}
              onSelect={() => onPick(() => navigate('networks', { network: network.id }))}
            >
              <Icon name="network" />
              <span className={styles.words}>{network.name}</span>
              <span className={styles.hint}>{network.datasetName}</span>
            </Command.Item>
          ))}
        </Command.Group>
      )}
      {papers !== undefined && papers.rows.length > 0 && (
        <Command.Group heading={t('shell:palette.papers')}>
          {papers.rows.map((paper) => (
            <Command.Item
              key={paper.id}
              value={`paper ${paper.id}`}
              className={styles.item}
              onSelect={() => onPick(() => navigate('library', { source: paper.id }))}
            >
              <Icon name="document" />
              <span className={styles.words}>{paper.title}</span>
              <span className={styles.hint}>{[paper.authors, paper.year].filter(Boolean).join(' ')}</span>
            </Command.Item>
          ))}
        </Command.Group>
      )}
    </>
  );
}
