/** HTML for mail programs: styles inline, no remote content, no colour of text or page. */

import type { Language } from "./language.ts";

/**
 * Colours are left to the reader’s program, light or dark: any colour that we set would be wrong
 * in one of them. Lines are a grey that shows on both.
 */
const RULE = "1px solid #8c8c8c";
const HEAVY_RULE = "2px solid #8c8c8c";
const FONT = "font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:1.5";

/**
 * What helps where it is understood, and is missed nowhere: mail programs that darken pages by
 * themselves leave alone what says that it can be dark, and on a telephone amounts in millions
 * stay beside each other.
 */
const STYLE = [
  ":root{color-scheme:light dark;supported-color-schemes:light dark}",
  "@media (prefers-color-scheme:dark){.qr{background-color:#ffffff!important}}",
  "@media (max-width:480px){.page{padding:12px!important}.lines th,.lines td{font-size:13px!important}}",
].join("\n");

/** For Outlook on Windows alone, which knows no `max-width`. */
const OUTLOOK_OPENS =
  '<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->';
const OUTLOOK_CLOSES = "<!--[if mso]></td></tr></table><![endif]-->";

export type CellOptions = {
  readonly tag?: "td" | "th";
  readonly scope?: "col" | "row";
  readonly align?: "left" | "right";
  readonly columns?: number;
  readonly rule?: "light" | "heavy" | "none";
  readonly weight?: "bold" | "normal";
  readonly italic?: boolean;
};

/** Also fit for attribute values in double quotes. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/'/g, "&#39;");
}

/** A whole document. The language is said twice: Gmail drops the `html` element. */
export function htmlDocument({
  title,
  language,
  body,
}: {
  readonly title: string;
  readonly language: Language;
  readonly body: readonly string[];
}): string {
  return [
    "<!DOCTYPE html>",
    `<html lang="${language}">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="supported-color-schemes" content="light dark">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>\n${STYLE}\n</style>`,
    "</head>",
    '<body style="margin:0;padding:0">',
    OUTLOOK_OPENS,
    `<table role="presentation" lang="${language}" cellpadding="0" cellspacing="0" border="0"` +
      ' style="width:100%;max-width:600px;border-collapse:collapse">',
    `<tr><td class="page" style="padding:16px;${FONT}">`,
    ...body,
    "</td></tr>",
    "</table>",
    OUTLOOK_CLOSES,
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

export function htmlParagraph(lines: readonly string[], style = ""): string {
  const css = `margin:0 0 16px${style === "" ? "" : `;${style}`}`;
  return `<p style="${css}">${lines.map(escapeHtml).join("<br>\n")}</p>`;
}

/** The title of a list or of a part of a long mail. */
export function htmlHeading(text: string): string {
  return `<h2 style="margin:20px 0 6px;font-size:16px;line-height:1.3">${escapeHtml(text)}</h2>`;
}

/** Each item with what belongs to it below; close to the edge, for a telephone. */
export function htmlList(
  items: readonly { readonly head: string; readonly details: readonly string[] }[],
): string {
  const rows = items.map(({ head, details }) => {
    const below = details.map(htmlDetail).join("");
    return `<li style="margin:0 0 8px">${escapeHtml(head)}${below}</li>`;
  });
  return `<ul style="margin:0 0 16px;padding:0 0 0 18px">${rows.join("\n")}</ul>`;
}

/** Caption and rows are HTML already. */
export function htmlTable({ caption, rows }: { caption: string; rows: readonly string[] }): string {
  return [
    '<table class="lines" cellpadding="0" cellspacing="0" border="0"' +
      ` style="width:100%;border-collapse:collapse;margin:0 0 16px;${FONT};font-size:14px;line-height:1.4">`,
    `<caption style="text-align:left;padding:0 0 6px;font-weight:bold">${caption}</caption>`,
    ...rows,
    "</table>",
  ].join("\n");
}

export function htmlRow(cells: readonly string[]): string {
  return `<tr>${cells.join("")}</tr>`;
}

/** One cell; what it holds is HTML already. */
export function htmlCell(html: string, options: CellOptions = {}): string {
  const { tag = "td", scope, align = "left", columns, rule = "light", italic } = options;
  const { weight = tag === "th" ? "bold" : "normal" } = options;
  const attributes = [
    scope ? ` scope="${scope}"` : "",
    columns ? ` colspan="${columns}"` : "",
    align === "right" ? ' align="right"' : "",
  ].join("");
  const style = [
    align === "right"
      ? "padding:7px 0 7px 10px;font-variant-numeric:tabular-nums"
      : "padding:7px 10px 7px 0",
    `text-align:${align}`,
    "vertical-align:top",
    `font-weight:${weight}`,
    ...(italic ? ["font-style:italic"] : []),
    ...(rule === "none" ? [] : [`border-bottom:${rule === "heavy" ? HEAVY_RULE : RULE}`]),
  ].join(";");
  return `<${tag}${attributes} style="${style}">${html}</${tag}>`;
}

/** A second line in a cell, smaller. */
export function htmlDetail(text: string): string {
  return `<br><span style="font-size:12px;font-weight:normal">${escapeHtml(text)}</span>`;
}

/** A picture with what it is for below. The picture is HTML already. */
export function htmlPicture(picture: string, hint: string): string {
  const below = `<p style="margin:0 0 16px;font-size:13px">${escapeHtml(hint)}</p>`;
  return `<p style="margin:0 0 4px">${picture}</p>\n${below}`;
}
