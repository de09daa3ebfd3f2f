/** One field of one step, named among those of a form. */

/** In no name of a scenario or a step: they are read on one line. */
const MARK = "\n";

export type StepFieldPlace = {
  readonly scenario: string;
  readonly step: string;
  readonly field: string;
};

export function stepFieldName({ scenario, step, field }: StepFieldPlace): string {
  return [scenario, step, field].join(MARK);
}

/** Undefined for the name of a setting. */
export function stepFieldPlace(name: string): StepFieldPlace | undefined {
  const [scenario = "", step = "", field] = name.split(MARK);
  return field === undefined ? undefined : { scenario, step, field };
}
