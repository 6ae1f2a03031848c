// A report of pressure over another matter, registered for whoever brought it.
import { call } from "../client/client";
import type { Given, Receipt } from "../client/contract";
import { Trouble } from "../client/trouble";

// That there is no such matter is said at the field its number was typed into.
export async function report_retaliation(
  given: Given<"post", "/api/v1/matters">,
  number: string,
  key: string,
): Promise<Receipt> {
  const { submission, accused_unit = "", place, demands } = given;
  const report = { submission, accused_unit, ...(place ? { place } : {}), ...(demands ? { demands } : {}) };
  try {
    return await call("post", "/api/v1/matters/{number}/retaliation-report", { at: { number }, given: report, key });
  } catch (cause) {
    if (cause instanceof Trouble && cause.status === 404 && cause.problem)
      throw new Trouble(404, { ...cause.problem, pointer: "/retaliation_over" });
    throw cause;
  }
}
