import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../locales/format.ts';
import { Section } from '../../../ui/Panel.tsx';
import type { NetworkIndex } from '../model/network-index.ts';
import { type NetworkSelection, nodeId } from '../model/use-network-selection.ts';
import resultStyles from '../result/Result.module.css';
import { newWarnings } from '../warnings/new-warnings.ts';
import { Warnings } from '../warnings/Warnings.tsx';
import styles from './Communities.module.css';
import { communityGroups } from './community-groups.ts';
import type { SavedCommunities } from './saved-communities.ts';

interface CommunitiesResultProps {
  readonly index: NetworkIndex;
  readonly selection: NetworkSelection;
  readonly saved: SavedCommunities;
}

/** The communities with their members, and the bridges between them. */
export function CommunitiesResult({ index, selection, saved }: CommunitiesResultProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { result } = saved;
  const groups = communityGroups(result.membership);
  const bridges = result.bridges.toSorted((a, b) => b.bridgeStrength - a.bridgeStrength);
  return (
    <>
      <Warnings warnings={newWarnings(result.warnings, index.network.warnings)} labelOf={index.labelOf} />
      <div className={resultStyles.scrolls}>
        <p className={resultStyles.text}>
          {t('networks:communities.found', { count: groups.filter(({ number }) => number > 0).length })}{' '}
          {t('networks:communities.modularity', { value: format.decimal(result.modularity, 2) })}
        </p>
        <div className={styles.groups}>
          {groups.map(({ number, members }) => (
            <Section
              key={number}
              title={
                number === 0 ? t('networks:communities.alone') : t('networks:communities.number', { number })
              }
            >
              <ul className={styles.members}>
                {members.map((variable) => (
                  <li key={variable}>
                    <button
                      type="button"
                      className={styles.member}
                      aria-pressed={selection.node === variable}
                      onClick={() => selection.select(nodeId(variable))}
                    >
                      {index.labelOf(variable)}
                    </button>
                  </li>
                ))}
              </ul>
            </Section>
          ))}
        </div>
        {bridges.length > 0 && (
          <Section title={t('networks:communities.bridges')}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{t('networks:nodes.node')}</th>
                  <th scope="col">{t('networks:measure.bridgeStrength')}</th>
                  <th scope="col">{t('networks:measure.bridgeExpectedInfluence1')}</th>
                  <th scope="col">{t('networks:measure.bridgeExpectedInfluence2')}</th>
                </tr>
              </thead>
              <tbody>
                {bridges.map((bridge) => (
                  <tr key={bridge.variable}>
                    <th scope="row">{index.labelOf(bridge.variable)}</th>
                    <td>{format.decimal(bridge.bridgeStrength, 2)}</td>
                    <td>{format.decimal(bridge.bridgeExpectedInfluence1, 2)}</td>
                    <td>{format.decimal(bridge.bridgeExpectedInfluence2, 2)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Section>
        )}
      </div>
    </>
  );
}
