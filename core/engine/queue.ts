/** Runs one piece of work at a time, in the order asked; a failure does not hold up what comes after. */
export interface Queue {
  run<Value>(work: () => Promise<Value>): Promise<Value>;
}

export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run(work) {
      const result = last.then(work);
      last = result.catch(() => {});
      return result;
    },
  };
}
