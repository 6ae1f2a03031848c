// Promises: the instalments and shares of an agreement, as they are typed and as they are sent.
import type { MatterView } from "../client/contract";
import { unit_name } from "../client/registers";
import { text_of } from "../matter/contents";
import type { Option } from "../parts/Picker.vue";
import { say } from "../words";
import { day_text } from "../words/day";
import { fen_of, money_text } from "../words/money";

export interface InstalmentTyped {
  due: string;
  yuan: string;
  act: string;
  payer: string;
}
export interface ShareTyped {
  unit: string;
  yuan: string;
}

export const instalment_typed = (): InstalmentTyped => ({ due: "", yuan: "", act: "", payer: "" });
export const share_typed = (): ShareTyped => ({ unit: "", yuan: "" });

// A month on, on the same day, or on the last day of a shorter month.
export function months_on(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

const amount = (yuan: string) => (yuan.trim() ? { fen: fen_of(yuan) ?? yuan } : {});
export const instalments_given = (typed: InstalmentTyped[]): object[] =>
  typed.map(({ due, yuan, act, payer }) => ({
    due,
    ...amount(yuan),
    ...(act.trim() ? { act } : {}),
    ...(payer ? { payer } : {}),
  }));
export const shares_given = (typed: ShareTyped[]): object[] =>
  typed.map(({ unit, yuan }) => ({ unit, ...amount(yuan) }));

// What is owed of one instalment, in words: "300.00元", or the act.
export function owed_words(view: MatterView, agreement: number, instalment: number): string {
  const made = view.matter.agreements.find((one) => one.ordinal === agreement);
  const one = made?.instalments.find(({ ordinal }) => ordinal === instalment);
  if (!made || !one) return "";
  return one.act ? text_of(view, one.act) : money_text(one.fen, made.currency);
}

export const agreement_options = (view: MatterView): Option<string>[] =>
  view.matter.agreements.map(({ ordinal, obligor, signed_on }) => ({
    value: String(ordinal),
    words: say("desk.agreement.name", { N: ordinal }),
    hint: `${unit_name(obligor)} · ${day_text(signed_on)}`,
  }));

// Those that are `wanted`, as "agreement/instalment".
export function instalment_options(view: MatterView, wanted: "live" | "performed"): Option<string>[] {
  return view.matter.agreements.flatMap((agreement) => {
    const stands = view.agreements.find((one) => one.agreement === agreement.ordinal);
    return agreement.instalments
      .filter(({ ordinal, payments, changed_on }) =>
        wanted === "performed"
          ? payments.length > 0 && !changed_on
          : stands?.instalments.find((one) => one.ordinal === ordinal)?.live,
      )
      .map(({ ordinal, due, payer }) => ({
        value: `${agreement.ordinal}/${ordinal}`,
        words: [
          say("desk.agreement.instalment", { N: agreement.ordinal, M: ordinal }),
          owed_words(view, agreement.ordinal, ordinal),
        ].join(" · "),
        hint: `${day_text(due)} · ${unit_name(payer)}`,
      }));
  });
}
