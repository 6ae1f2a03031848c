// Which of these duties offer one of these acts now: asked matter by matter, a few at a time, of one page of the queue.
import { reactive, ref } from "vue";
import { call } from "../client/client";
import type { Act, Duty, MatterView } from "../client/contract";
import { Trouble } from "../client/trouble";

export interface Offer {
  duty: Duty;
  view: MatterView;
  acts: Act[];
}
const at_once = 6;

export async function views_of(numbers: string[], take: (view: MatterView) => void): Promise<void> {
  const waiting = [...numbers];
  const work = async () => {
    for (let number = waiting.shift(); number !== undefined; number = waiting.shift()) {
      try {
        take(await call("get", "/api/v1/matters/{number}", { at: { number } }));
      } catch (cause) {
        if (!(cause instanceof Trouble)) throw cause;
      }
    }
  };
  await Promise.all(Array.from({ length: at_once }, work));
}

export function offers(acts: Act[]) {
  const found = reactive<Offer[]>([]);
  const looking = ref(false);
  async function look(duties: Duty[]): Promise<void> {
    looking.value = true;
    found.splice(0);
    const by_number = new Map(duties.map((duty) => [duty.number, duty]));
    await views_of([...by_number.keys()], (view) => {
      const offered = acts.filter((act) => view.may.includes(act));
      const duty = by_number.get(view.number);
      if (duty && offered.length) found.push({ duty, view, acts: offered });
    });
    found.sort((a, b) => a.duty.last_day.localeCompare(b.duty.last_day));
    looking.value = false;
  }
  return { found, looking, look };
}
