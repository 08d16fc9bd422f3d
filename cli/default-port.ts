/**
 * The port of the browser shell. Always the same, because a browser keeps what a page stores (the working copies of
 * notebooks) under its address, port included.
 */
export const defaultPort = 8417;
