import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { screeningStates } from '../../../core/model/source.ts';
import { useFormat } from '../../locales/format.ts';
import { useQuery } from '../../state/query.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { MenuButton } from '../../ui/Menu.tsx';
import panel from '../../ui/Panel.module.css';
import { SearchField } from '../../ui/SearchField.tsx';
import { chooseAndImport, useImports } from './import-files.ts';
import styles from './Library.module.css';
import { isFiltered, useListState } from './list-state.ts';
import { screeningIcons } from './source-columns.tsx';
import { YearField } from './YearField.tsx';

interface FilterBarProps {
  readonly total: number | undefined;
  readonly searchField: RefObject<HTMLInputElement | null>;
}

/** What the table shows, and how many that is. */
export function FilterBar({ total, searchField }: FilterBarProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { filter, change, clear } = useListState();
  return (
    <>
      <header className={panel.bar}>
        <h1 className={panel.title}>{t('shell:place.library')}</h1>
        <div className={styles.search}>
          <SearchField
            label={t('library:search.label')}
            placeholder={t('library:search.placeholder')}
            value={filter.text}
            onChange={(text) => change({ text })}
            inputRef={searchField}
          />
        </div>
        <span className={styles.found} role="status">
          {total !== undefined && t('library:found', { count: total, shown: format.number(total) })}
        </span>
        <ImportMenu />
        <Button kind="primary" icon="upload" onPress={() => void chooseAndImport()}>
          {t('shell:action.import')}
        </Button>
      </header>
      <div className={styles.filters}>
        {screeningStates.map((state) => (
          <Chip
            key={state}
            icon={screeningIcons[state]}
            isSelected={filter.screening === state}
            onChange={(isOn) => change({ screening: isOn ? state : null })}
          >
            {t(`library:screening.${state}`)}
          </Chip>
        ))}
        <Chip isSelected={filter.withoutAbstract} onChange={(withoutAbstract) => change({ withoutAbstract })}>
          {t('library:filter.withoutAbstract')}
        </Chip>
        <span className={styles.years}>
          <YearField
            label={t('library:filter.yearFrom')}
            value={filter.yearFrom}
            onChange={(yearFrom) => change({ yearFrom })}
          />
          –
          <YearField
            label={t('library:filter.yearTo')}
            value={filter.yearTo}
            onChange={(yearTo) => change({ yearTo })}
          />
        </span>
        {filter.importId !== null && (
          <Chip isSelected onChange={() => change({ importId: null })}>
            {t('library:filter.oneImport')}
          </Chip>
        )}
        {isFiltered(filter) && (
          <Button kind="quiet" icon="close" onPress={clear}>
            {t('library:filter.clear')}
          </Button>
        )}
      </div>
    </>
  );
}

/** Earlier imports: their report, and what came in by them. */
function ImportMenu() {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: reports } = useQuery('literature.reports', {});
  const show = useImports((imports) => imports.show);
  const change = useListState((list) => list.change);
  if (reports === undefined || reports.length === 0) return null;
  const latest = [...reports].sort((a, b) => b.at.localeCompare(a.at)).slice(0, 10);
  return (
    <MenuButton
      icon="history"
      label={t('library:imports.title')}
      entries={latest.flatMap((report) => {
        const when = format.dateTime(report.at);
        return [
          {
            id: `${report.id} report`,
            label: t('library:imports.report', { when, count: report.added }),
            icon: 'document' as const,
            onAction: () => show(report),
          },
          {
            id: `${report.id} only`,
            label: t('library:imports.only', { when }),
            icon: 'filter' as const,
            onAction: () => change({ importId: report.id }),
          },
        ];
      })}
    />
  );
}
