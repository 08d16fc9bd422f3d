/** Edges above this number are drawn straight and without labels: a frame must come in time. */
export const manyEdges = 1500;

/** Labels smaller than this on screen are not drawn: they cannot be read and cost most of a frame. */
export const smallestLabel = 4.5;
