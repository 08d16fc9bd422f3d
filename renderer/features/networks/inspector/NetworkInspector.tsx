import { Inspector } from '../../../ui/Inspector.tsx';
import { Later } from '../../../ui/Later.tsx';
import type { NetworkIndex } from '../model/network-index.ts';
import type { NetworkSelection } from '../model/use-network-selection.ts';
import { EdgeInspector } from './EdgeInspector.tsx';
import { NetworkSummary } from './NetworkSummary.tsx';
import { NodeInspector } from './NodeInspector.tsx';

interface NetworkInspectorProps {
  readonly index: NetworkIndex;
  readonly selection: NetworkSelection;
}

/** To the right: the node or edge that is selected, else the network as a whole. */
export function NetworkInspector({ index, selection }: NetworkInspectorProps) {
  const edge = selection.edge === null ? null : index.edge(selection.edge);
  return (
    <Inspector>
      <Later>
        {selection.node !== null ? (
          <NodeInspector index={index} variable={selection.node} onSelect={selection.select} />
        ) : edge !== null ? (
          <EdgeInspector index={index} edge={edge} onSelect={selection.select} />
        ) : (
          <NetworkSummary index={index} />
        )}
      </Later>
    </Inspector>
  );
}
