/** `%` placeholders of Utilities.formatString: flags, width, precision and the conversions of sprintf. */

import { GasError } from "../runtime/host-object.ts";

const PLACEHOLDER = /%(?:(%)|([-+ 0]*)(\d+)?(?:\.(\d+))?([a-zA-Z]))/g;

type Placeholder = {
  readonly flags: string;
  readonly width: number;
  readonly precision: number | undefined;
};

export function formatString(template: string, args: readonly unknown[]): string {
  let next = 0;
  return template.replace(
    PLACEHOLDER,
    (_whole, percent, flags = "", width = "0", precision, conversion) => {
      if (percent !== undefined) {
        return "%";
      }
      const value = args[next];
      next += 1;
      const placeholder = {
        flags,
        width: Number(width),
        precision: precision === undefined ? undefined : Number(precision),
      };
      return pad(converted(conversion, value, placeholder), conversion, placeholder);
    },
  );
}

function converted(conversion: string, value: unknown, { flags, precision }: Placeholder): string {
  switch (conversion) {
    case "s":
      return precision === undefined ? String(value) : String(value).slice(0, precision);
    case "d":
    case "i":
      return signed(Math.trunc(Number(value)), flags, (n) => String(n));
    case "f":
      return signed(Number(value), flags, (n) => n.toFixed(precision ?? 6));
    case "e":
      return signed(Number(value), flags, (n) => n.toExponential(precision ?? 6));
    case "x":
      return Math.trunc(Number(value)).toString(16);
    case "X":
      return Math.trunc(Number(value)).toString(16).toUpperCase();
    case "o":
      return Math.trunc(Number(value)).toString(8);
    default:
      throw new GasError(`The local host does not emulate %${conversion} in formatString.`);
  }
}

function signed(value: number, flags: string, text: (size: number) => string): string {
  if (value < 0) {
    return `-${text(-value)}`;
  }
  const plus = flags.includes("+") ? "+" : flags.includes(" ") ? " " : "";
  return plus + text(value);
}

function pad(text: string, conversion: string, { flags, width }: Placeholder): string {
  if (flags.includes("-")) {
    return text.padEnd(width);
  }
  if (!flags.includes("0") || conversion === "s") {
    return text.padStart(width);
  }
  const sign = /^[-+ ]/.exec(text)?.[0] ?? "";
  return sign + text.slice(sign.length).padStart(width - sign.length, "0");
}
