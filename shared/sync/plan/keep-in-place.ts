/**
 * Of numbers in whatever order, the positions of those that rise and together weigh most: the blocks that stay where
 * they are while the others are moved around them.
 *
 * @example
 * keepInPlace([0, 3, 1, 2], () => 1) // Set { 0, 2, 3 }
 */
export function keepInPlace(places: readonly number[], weight: (position: number) => number): Set<number> {
  if (places.every((place, i) => i === 0 || place > places[i - 1]!)) return new Set(places.keys());
  const ranks = new Map([...places].sort((a, b) => a - b).map((place, i) => [place, i + 1]));
  const best = new Best(places.length);
  const before: number[] = [];
  places.forEach((place, i) => {
    const rank = ranks.get(place)!;
    const found = best.below(rank);
    before.push(found.at);
    best.put(rank, { sum: found.sum + weight(i), at: i });
  });
  const kept = new Set<number>();
  for (let i = best.below(places.length + 1).at; i >= 0; i = before[i]!) kept.add(i);
  return kept;
}

interface Chain {
  sum: number;
  /** The position of its last member. */
  at: number;
}

/** The heaviest chain that ends below a rank (a binary indexed tree). */
class Best {
  readonly #chains: Chain[];

  constructor(size: number) {
    this.#chains = Array.from({ length: size + 1 }, () => ({ sum: 0, at: -1 }));
  }

  below(rank: number): Chain {
    let best: Chain = { sum: 0, at: -1 };
    for (let i = rank - 1; i > 0; i -= i & -i) if (this.#chains[i]!.sum > best.sum) best = this.#chains[i]!;
    return best;
  }

  put(rank: number, chain: Chain): void {
    for (let i = rank; i < this.#chains.length; i += i & -i)
      if (this.#chains[i]!.sum < chain.sum) this.#chains[i] = chain;
  }
}
