/** Google's enums as a script reads them: `ScriptApp.EventType.CLOCK`. */

import { HostEnumValue, HostObject } from "../runtime/host-object.ts";

/**
 * An object with one getter a name. The values are made once, so that `===` holds between what
 * a method returns and what the script writes.
 */
export function hostEnum(owner: string, names: readonly string[]): HostObject {
  class HostEnum extends HostObject {
    get _gasName(): string {
      return owner;
    }
  }
  for (const name of names) {
    const value = new HostEnumValue(owner, name);
    Object.defineProperty(HostEnum.prototype, name, { get: () => value, enumerable: true });
  }
  return new HostEnum();
}

/** The member of `set` called `name`. An unknown name is a mistake of the host. */
export function enumValue(set: HostObject, name: string): HostEnumValue {
  const value: unknown = Reflect.get(set, name);
  if (!(value instanceof HostEnumValue)) {
    throw new Error(`${set._gasName} has no member ${name}.`);
  }
  return value;
}

/** « FULL » of `ScriptApp.AuthMode.FULL`; anything else has no name. */
export function nameOfEnum(value: unknown): string | undefined {
  return value instanceof HostEnumValue ? value.name() : undefined;
}
