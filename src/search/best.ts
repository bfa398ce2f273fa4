// The best few of many, without sorting the many.

export interface Scored {
  readonly number: number;
  readonly score: number;
}

export class Best {
  /** Best first; of equals, the lower number. */
  readonly kept: Scored[] = [];
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  offer(number: number, score: number): void {
    const worst = this.kept[this.#most - 1];
    if (worst && !isBetter(score, number, worst)) return;
    let place = Math.min(this.kept.length, this.#most - 1);
    while (place > 0 && isBetter(score, number, this.kept[place - 1] as Scored)) place--;
    this.kept.splice(place, 0, { number, score });
    if (this.kept.length > this.#most) this.kept.pop();
  }
}

const isBetter = (score: number, number: number, than: Scored) =>
  score > than.score || (score === than.score && number < than.number);
