/**
 * Names of ECMAScript 2020 (https://262.ecma-international.org/11.0/, annex B included), object
 * by object, with what V8 has always added. What is not listed is newer and taken away: Google
 * says nothing about it, and its parser and library lag behind the engine of Node.
 */

export const GLOBAL_NAMES = words(`
  Object Function Array Number Boolean String Symbol BigInt Date RegExp Promise Proxy Reflect JSON
  Math Intl Atomics WebAssembly Map Set WeakMap WeakSet ArrayBuffer SharedArrayBuffer DataView
  Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array
  Float32Array Float64Array BigInt64Array BigUint64Array
  Error EvalError RangeError ReferenceError SyntaxError TypeError URIError
  globalThis undefined NaN Infinity eval isFinite isNaN parseFloat parseInt
  decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape
`);

/** Expressions that reach an object, with the names that it keeps. Symbols are all kept. */
export const MEMBER_NAMES: Readonly<Record<string, ReadonlySet<string>>> = {
  Object: words(`assign create defineProperties defineProperty entries freeze fromEntries
    getOwnPropertyDescriptor getOwnPropertyDescriptors getOwnPropertyNames getOwnPropertySymbols
    getPrototypeOf is isExtensible isFrozen isSealed keys preventExtensions seal setPrototypeOf
    values length name prototype`),
  Array: words("isArray from of length name prototype"),
  "Array.prototype": words(`concat copyWithin entries every fill filter find findIndex flat flatMap
    forEach includes indexOf join keys lastIndexOf length map pop push reduce reduceRight reverse
    shift slice some sort splice toLocaleString toString unshift values constructor`),
  "Object.getPrototypeOf(Int8Array)": words("from of length name prototype"),
  "Object.getPrototypeOf(Int8Array).prototype":
    words(`buffer byteLength byteOffset copyWithin entries every fill filter find findIndex forEach
    includes indexOf join keys lastIndexOf length map reduce reduceRight reverse set slice some sort
    subarray toLocaleString toString values constructor`),
  Uint8Array: words("BYTES_PER_ELEMENT length name prototype"),
  "Uint8Array.prototype": words("BYTES_PER_ELEMENT constructor"),
  ArrayBuffer: words("isView length name prototype"),
  "ArrayBuffer.prototype": words("byteLength slice constructor"),
  "SharedArrayBuffer.prototype": words("byteLength slice constructor"),
  "DataView.prototype": words(`buffer byteLength byteOffset getBigInt64 getBigUint64 getFloat32
    getFloat64 getInt8 getInt16 getInt32 getUint8 getUint16 getUint32 setBigInt64 setBigUint64
    setFloat32 setFloat64 setInt8 setInt16 setInt32 setUint8 setUint16 setUint32 constructor`),
  Atomics: words("add and compareExchange exchange isLockFree load notify or store sub wait xor"),
  String: words("fromCharCode fromCodePoint raw length name prototype"),
  "String.prototype": words(`charAt charCodeAt codePointAt concat endsWith includes indexOf
    lastIndexOf length localeCompare match matchAll normalize padEnd padStart repeat replace search
    slice split startsWith substr substring toLocaleLowerCase toLocaleUpperCase toLowerCase toString
    toUpperCase trim trimEnd trimLeft trimRight trimStart valueOf anchor big blink bold fixed
    fontcolor fontsize italics link small strike sub sup constructor`),
  Number: words(`EPSILON MAX_SAFE_INTEGER MAX_VALUE MIN_SAFE_INTEGER MIN_VALUE NaN NEGATIVE_INFINITY
    POSITIVE_INFINITY isFinite isInteger isNaN isSafeInteger parseFloat parseInt length name
    prototype`),
  Math: words(`E LN10 LN2 LOG10E LOG2E PI SQRT1_2 SQRT2 abs acos acosh asin asinh atan atan2 atanh
    cbrt ceil clz32 cos cosh exp expm1 floor fround hypot imul log log10 log1p log2 max min pow
    random round sign sin sinh sqrt tan tanh trunc`),
  Symbol: words(`asyncIterator for hasInstance isConcatSpreadable iterator keyFor length match
    matchAll name prototype replace search species split toPrimitive toStringTag unscopables`),
  Promise: words("all allSettled race reject resolve length name prototype"),
  "Promise.prototype": words("catch finally then constructor"),
  Map: words("length name prototype"),
  "Map.prototype": words("clear delete entries forEach get has keys set size values constructor"),
  Set: words("length name prototype"),
  "Set.prototype": words("add clear delete entries forEach has keys size values constructor"),
  "WeakMap.prototype": words("delete get has set constructor"),
  Error: words("captureStackTrace stackTraceLimit length name prototype"),
  RegExp:
    words(`length name prototype input lastMatch lastParen leftContext rightContext $_ $& $+ $\`
    $' $1 $2 $3 $4 $5 $6 $7 $8 $9`),
  "RegExp.prototype":
    words(`compile dotAll exec flags global ignoreCase multiline source sticky test
    toString unicode constructor`),
  JSON: words("parse stringify"),
  "Date.prototype": words(`getDate getDay getFullYear getHours getMilliseconds getMinutes getMonth
    getSeconds getTime getTimezoneOffset getUTCDate getUTCDay getUTCFullYear getUTCHours
    getUTCMilliseconds getUTCMinutes getUTCMonth getUTCSeconds getYear setDate setFullYear setHours
    setMilliseconds setMinutes setMonth setSeconds setTime setUTCDate setUTCFullYear setUTCHours
    setUTCMilliseconds setUTCMinutes setUTCMonth setUTCSeconds setYear toDateString toGMTString
    toISOString toJSON toLocaleDateString toLocaleString toLocaleTimeString toString toTimeString
    toUTCString valueOf constructor`),
  Intl: words(`Collator DateTimeFormat Locale NumberFormat PluralRules RelativeTimeFormat
    getCanonicalLocales`),
  // The prototype of every built-in iterator.
  "Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()))": words(""),
};

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ""));
}
