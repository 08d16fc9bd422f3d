/**
 * What may leave the machine, chosen for each notebook. `nothing`: no request is sent anywhere, this machine included;
 * `local`: only to this machine and the local network; `literature`: text of the literature may go to any server.
 */
export const egressPolicies = ['nothing', 'local', 'literature'] as const;
export type EgressPolicy = (typeof egressPolicies)[number];

/** The policy of a notebook for which nobody has chosen one. */
export const usualPolicy: EgressPolicy = 'nothing';

export const isEgressPolicy = (text: string | null): text is EgressPolicy =>
  egressPolicies.some((policy) => policy === text);
