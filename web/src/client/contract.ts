// Contract: the types of the API, read from docs/api/openapi.yaml at build; nothing here is written by hand twice.
import type { components, paths } from "./generated/api";

export type Schemas = components["schemas"];
export type Method = "get" | "post" | "put" | "delete";

// The paths that can be called by a method.
export type PathOf<M extends Method> = {
  [P in keyof paths]: NonNullable<paths[P][M]> extends { responses: object } ? P : never;
}[keyof paths];

type Operation<M extends Method, P extends keyof paths> = NonNullable<paths[P][M]>;
type JsonOf<T> = T extends { content: { "application/json": infer Body } } ? Body : undefined;
type AnswerAt<R, Status extends number> = R extends { [S in Status]: infer Answer } ? JsonOf<Answer> : never;

export type Given<M extends Method, P extends keyof paths> =
  Operation<M, P> extends { requestBody: infer Body } ? JsonOf<Body> : undefined;
export type Answer<M extends Method, P extends keyof paths> =
  Operation<M, P> extends { responses: infer R } ? AnswerAt<R, 200> | AnswerAt<R, 201> : never;
export type Query<M extends Method, P extends keyof paths> =
  Operation<M, P> extends { parameters: { query?: infer Q } } ? NonNullable<Q> : never;

export type Act = Schemas["Act"];
// Every act but registration is asked of a matter.
export type AskedAct = Exclude<Act, "registration">;
type Hyphens<T extends string> = T extends `${infer A}_${infer B}` ? `${A}-${Hyphens<B>}` : T;
export type ActPath<A extends AskedAct> = `/api/v1/matters/{number}/${Hyphens<A>}`;
export type ActGiven<A extends AskedAct> = ActPath<A> extends keyof paths ? Given<"post", ActPath<A>> : never;

export type MatterView = Schemas["MatterView"];
export type Matter = Schemas["Matter"];
export type Entry = Schemas["Entry"];
export type Deadline = Schemas["Deadline"];
export type Duty = Schemas["Duty"];
export type Unit = Schemas["Unit"];
export type Officer = Schemas["Officer"];
export type Session = Schemas["Session"];
export type Delegation = Schemas["Delegations"]["items"][number];
export type Delegations = Schemas["Delegations"];
export type OwnSession = Schemas["OwnSession"];
export type KeyAsked = Schemas["KeyAsked"];
export type SecondFactor = Schemas["SecondFactor"];
export type Role = Schemas["Role"];
export type Law = Schemas["Law"];
export type Category = Schemas["Category"];
export type Place = Schemas["Place"];
export type Calendar = Schemas["Calendar"];
export type Problem = Schemas["Problem"];
export type Receipt = Schemas["Receipt"];
export type Acted = Schemas["Acted"];
export type IdentityShown = Schemas["IdentityShown"];
export type Content = Schemas["Content"];
export type Words = Schemas["Words"];
