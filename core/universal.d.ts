/**
 * The few globals that every host of the engine has: Node, a browser's worker, Electron's renderer.
 * core/ is compiled without DOM and Node types; what it may use of the platform is listed here and nowhere else.
 */
declare class TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
  decode(bytes?: ArrayBuffer | ArrayBufferView, options?: { readonly stream?: boolean }): string;
  readonly encoding: string;
}
declare class URL {
  constructor(url: string, base?: string);
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly hostname: string;
  readonly origin: string;
}
declare function setTimeout(callback: () => void, milliseconds?: number): unknown;
declare function structuredClone<Value>(value: Value): Value;
