/** What may be spent; null: without a limit. */
export interface BudgetLimits {
  readonly tokens: number | null;
  readonly requests: number | null;
}

/**
 * A hard budget. A request is let go only when the most that it can cost still fits beside what is spent and what is
 * in flight, so that the limit holds whatever the answers cost.
 */
export class Budget {
  readonly #limits: BudgetLimits;
  #tokens = 0;
  #requests = 0;

  constructor(limits: BudgetLimits) {
    this.#limits = limits;
  }

  get requests(): number {
    return this.#requests;
  }

  /** Takes a request's worst case out of the budget; answers what settles it, null when it does not fit. */
  reserve(most: number): ((spent: number) => void) | null {
    const { tokens, requests } = this.#limits;
    if (requests !== null && this.#requests + 1 > requests) return null;
    if (tokens !== null && this.#tokens + most > tokens) return null;
    this.#requests += 1;
    this.#tokens += most;
    return (spent) => {
      this.#tokens += spent - most;
    };
  }
}
