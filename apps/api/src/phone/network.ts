/** A network between a phone and the API that loses, repeats and delays, as one seed says. */

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export type Reach = (request: Request) => Promise<Response>;

export interface Counts {
  lost: number;
  unanswered: number;
  twice: number;
  late: number;
  sent: number;
}

const gone = () => new TypeError('fetch failed');

/**
 * Of five requests about two arrive once and are answered. The others never arrive; arrive, and their answer is lost;
 * arrive twice at the same time; or are given up by the phone and arrive some requests later.
 */
export function badNetwork(random: () => number): {
  reach: Reach;
  counts: Counts;
  settle: () => Promise<void>;
} {
  const counts: Counts = { lost: 0, unanswered: 0, twice: 0, late: 0, sent: 0 };
  const underway: Request[] = [];
  const deliver = async (request: Request): Promise<void> => {
    await fetch(request);
  };
  /** What was given up on arrives in any order. */
  async function overtake(): Promise<void> {
    while (underway.length > 0 && random() < 0.5) {
      const [request] = underway.splice(Math.floor(random() * underway.length), 1);
      if (request !== undefined) await deliver(request);
    }
  }
  return {
    counts,
    async reach(request) {
      counts.sent += 1;
      await overtake();
      const fate = random();
      if (fate < 0.2) {
        counts.lost += 1;
        throw gone();
      }
      if (fate < 0.35) {
        counts.unanswered += 1;
        await deliver(request);
        throw gone();
      }
      if (fate < 0.45) {
        counts.late += 1;
        underway.push(request);
        throw gone();
      }
      if (fate < 0.6) {
        counts.twice += 1;
        const [answer] = await Promise.all([fetch(request.clone()), deliver(request)]);
        return answer;
      }
      return fetch(request);
    },
    /** Lets all of it arrive. */
    async settle() {
      for (const request of underway.splice(0).reverse()) await deliver(request);
    },
  };
}
