import { useTranslation } from 'react-i18next';
import { usePlaceActions } from '../../state/actions.ts';
import { useQuery } from '../../state/query.ts';
import { navigate, useRoute } from '../../state/route.ts';
import { Failure } from '../../ui/Failure.tsx';
import { EmptyModels } from './EmptyModels.tsx';
import { ModelWork } from './ModelWork.tsx';
import { useModelActions } from './useModelActions.ts';

/** The causal models of the notebook: one at a time, as text and as picture. */
export function Models() {
  const { t } = useTranslation();
  const { params } = useRoute();
  const { data: models, error } = useQuery('causalModels.list', {});
  const actions = useModelActions();
  const id = models?.some((model) => model.id === params.model) ? params.model : models?.[0]?.id;
  const { data: model } = useQuery('causalModels.get', id === undefined ? null : { id });
  usePlaceActions('models:title', [
    { id: 'models.new', label: 'models:list.new', run: () => void actions.create() },
    {
      id: 'models.fromLiterature',
      label: 'models:list.literature',
      run: () => void actions.fromLiterature(),
    },
    { id: 'models.fromFile', label: 'models:list.file', run: () => void actions.fromFile() },
  ]);
  if (error !== null && models === undefined) {
    return (
      <Failure
        error={error}
        fillsPlace
        remedies={[{ label: t('shell:failure.again'), onPress: () => navigate('models') }]}
      />
    );
  }
  if (models === undefined) return <div aria-busy="true" />;
  if (models.length === 0) return <EmptyModels actions={actions} />;
  if (model === undefined || model.id !== id) return <div aria-busy="true" />;
  return <ModelWork key={model.id} saved={model} models={models} actions={actions} />;
}
