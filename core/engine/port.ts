/** One end of a channel of structured-clone messages: a Worker, a MessagePort, or a pair made for a test. */
export interface EnginePort {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
}
