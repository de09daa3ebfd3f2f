/** Set by the build: « extended » may look up sent mail. */
declare const PROFILE: "default" | "extended";
