/** An expected outcome: parsing, a model's answer, reading a file. Bugs are thrown instead. */
export type Result<Value, Failure> = Success<Value> | Failed<Failure>;

export interface Success<Value> {
  readonly ok: true;
  readonly value: Value;
}

export interface Failed<Failure> {
  readonly ok: false;
  readonly error: Failure;
}

export const success = <Value>(value: Value): Success<Value> => ({ ok: true, value });

export const failed = <Failure>(error: Failure): Failed<Failure> => ({ ok: false, error });
