/** Work in lanes: in order within a lane, side by side across lanes. */
export interface Lanes<T> {
  push(lane: string, item: T): void;
  /** Nothing more is begun; what is in work goes on. */
  stop(): void;
  /** Resolves when nothing is in work. */
  settled(): Promise<void>;
}

/** `work` handles its own faults: it never throws. */
export function createLanes<T>(work: (item: T) => Promise<void>): Lanes<T> {
  const lanes = new Map<string, T[]>();
  const running = new Set<Promise<void>>();
  let stopped = false;

  async function drain(lane: string, items: T[]): Promise<void> {
    for (let item = items[0]; item !== undefined && !stopped; item = items[0]) {
      await work(item);
      items.shift();
    }
    lanes.delete(lane);
  }

  return {
    push(lane, item) {
      const items = lanes.get(lane);
      if (items) {
        items.push(item);
        return;
      }
      const fresh = [item];
      lanes.set(lane, fresh);
      const run: Promise<void> = drain(lane, fresh).finally(() => running.delete(run));
      running.add(run);
    },
    stop() {
      stopped = true;
    },
    async settled() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
