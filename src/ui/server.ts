/** `google.script.run`, typed by what the server answers and as promises. */

type Answers = { readonly [name: string]: (...args: never[]) => unknown };

type Runner = {
  withSuccessHandler(handler: (value: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
} & { readonly [name: string]: (...args: readonly unknown[]) => void };

declare const google: { readonly script: { readonly run: Runner } };

export function server<Server extends Answers>() {
  return <Name extends keyof Server & string>(
    name: Name,
    ...args: Parameters<Server[Name]>
  ): Promise<ReturnType<Server[Name]>> =>
    new Promise((resolve, reject) => {
      const settle = (value: unknown) => resolve(value as ReturnType<Server[Name]>);
      const run = google.script.run.withSuccessHandler(settle).withFailureHandler(reject)[name];
      if (run) run(...args);
      else reject(new Error("cette version de Ponctuel ne sait pas encore le faire."));
    });
}

/** What went wrong, as far as the server says it. */
export function reasonOf(failure: unknown): string {
  return failure instanceof Error ? failure.message : String(failure);
}
