/** Questions and answers as messages, on both sides of a worker. Knows nothing of what is asked. */

export interface Question {
  readonly id: number;
  readonly name: string;
  readonly given: readonly unknown[];
}

export interface Answer {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}

/** The same questions, answered later. */
export type Remote<T> = {
  readonly [K in keyof T]: T[K] extends (...given: infer G) => infer R ? (...given: G) => Promise<Awaited<R>> : never;
};

type Methods = { readonly [name: string]: (...given: never[]) => unknown };

/** The side that knows the answers. Nothing it does stops it from answering the next question. */
export function answering(host: object): (question: Question) => Promise<Answer> {
  const methods = host as Methods;
  return async ({ id, name, given }) => {
    try {
      const method = methods[name];
      if (method === undefined) throw new Error(`There is no question “${name}”.`);
      return { id, value: await method(...(given as never[])) };
    } catch (error) {
      return { id, error: error instanceof Error ? error.message : String(error) };
    }
  };
}

export interface Channel {
  send(question: Question): void;
  /** Is called with every answer. */
  listen(hear: (answer: Answer) => void): void;
}

/** The side that asks. */
export function asking<T extends object>(names: readonly (keyof T & string)[], channel: Channel): Remote<T> {
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;
  channel.listen((answer) => {
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  const ask = (name: string, given: readonly unknown[]) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, ({ value, error }) => (error === undefined ? resolve(value) : reject(new Error(error))));
      channel.send({ id: last, name, given });
    });
  return Object.fromEntries(names.map((name) => [name, (...given: unknown[]) => ask(name, given)])) as Remote<T>;
}
