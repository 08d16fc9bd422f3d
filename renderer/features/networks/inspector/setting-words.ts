import type { TFunction } from 'i18next';
import type { FittedNetwork } from '../../../../core/model/fitted-network.ts';

/** The settings of a network as the form calls them. */
export function settingWords(t: TFunction, network: FittedNetwork): readonly (readonly [string, string])[] {
  const method = t(`networks:method.${network.method}.name`, { defaultValue: network.method });
  const options = Object.entries(network.estimate?.options ?? temporalOptions(network));
  return [
    [t('networks:form.method'), method],
    ...options.map(
      ([name, value]) =>
        [t(`networks:option.${name}.label`, { defaultValue: name }), valueWords(t, name, value)] as const,
    ),
  ];
}

function valueWords(t: TFunction, name: string, value: unknown): string {
  if (typeof value === 'boolean') return t(value ? 'networks:summary.yes' : 'networks:summary.no');
  if (value === null) return '–';
  return t(`networks:option.${name}.value.${String(value)}`, { defaultValue: String(value) });
}

/** Of a temporal network, those that are one word or number; its waves stand in the figure. */
function temporalOptions({ run }: FittedNetwork): Record<string, unknown> {
  const { options } = run.settings;
  if (typeof options !== 'object' || options === null || Array.isArray(options)) return {};
  return Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== null && typeof value !== 'object'),
  );
}
