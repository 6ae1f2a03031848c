// Forwarding several matters to one unit: each on its own, with its own version and its own answer.
import { reactive, ref } from "vue";
import { call } from "../client/client";
import type { MatterView } from "../client/contract";
import { Trouble } from "../client/trouble";
import { views_of } from "../duties/offered";

export interface Row {
  view: MatterView;
  offered: boolean;
  state: "waiting" | "running" | "done" | "failed";
  told: string;
  key: string;
}

export function bulk_forwarding() {
  const rows = reactive<Row[]>([]);
  const busy = ref(false);

  async function preview(numbers: string[]): Promise<void> {
    rows.splice(0);
    busy.value = true;
    await views_of(numbers, (view) => {
      rows.push({
        view,
        offered: view.may.includes("forwarding"),
        state: "waiting",
        told: "",
        key: crypto.randomUUID(),
      });
    });
    rows.sort((a, b) => a.view.number.localeCompare(b.view.number));
    busy.value = false;
  }

  async function forward(row: Row, to: string, remark: string): Promise<void> {
    row.state = "running";
    row.told = "";
    try {
      await call("post", "/api/v1/matters/{number}/forwarding", {
        at: { number: row.view.number },
        given: remark.trim() ? { to, remark: remark.trim() } : { to },
        key: row.key,
        version: row.view.version,
      });
      row.state = "done";
    } catch (cause) {
      if (!(cause instanceof Trouble)) throw cause;
      row.state = "failed";
      row.told = cause.message;
      if (!cause.unreachable) row.key = crypto.randomUUID();
    }
  }

  async function run(to: string, remark: string): Promise<void> {
    if (busy.value) return;
    busy.value = true;
    for (const row of rows) if (row.offered && row.state !== "done") await forward(row, to, remark);
    busy.value = false;
  }
  return { rows, busy, preview, run };
}
