import type {
  ModelPicture,
  PictureEdge,
  PictureNode,
  TextSpan,
} from '../../../bridge/model-language/contract.ts';

const holds = ({ start, end }: TextSpan, offset: number): boolean => start <= offset && offset <= end;

/** The node whose name stands at a place of the text. */
export const nodeAt = (picture: ModelPicture, offset: number): PictureNode | undefined =>
  picture.nodes.find(({ mentions }) => mentions.some((mention) => holds(mention, offset)));

/** The edge that is made at a place of the text; the shortest where several are. */
export function edgeAt(picture: ModelPicture, offset: number): PictureEdge | undefined {
  let best: { readonly edge: PictureEdge; readonly length: number } | undefined;
  for (const edge of picture.edges) {
    for (const mention of edge.mentions) {
      const length = mention.end - mention.start;
      if (holds(mention, offset) && (best === undefined || length < best.length)) best = { edge, length };
    }
  }
  return best?.edge;
}
