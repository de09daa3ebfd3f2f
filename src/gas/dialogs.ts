/** What the user is told and asked, in dialogs of Sheets. */

const TITLE = "Ponctuel";

export type Answer = "yes" | "no" | "cancel";

export function tell(message: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(TITLE, message, ui.ButtonSet.OK);
}

export function ask(message: string): Answer {
  const ui = SpreadsheetApp.getUi();
  const button = ui.alert(TITLE, message, ui.ButtonSet.YES_NO_CANCEL);
  if (button === ui.Button.YES) return "yes";
  return button === ui.Button.NO ? "no" : "cancel";
}

/** What the person typed; undefined when they gave up. */
export function askText(message: string): string | undefined {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.prompt(TITLE, message, ui.ButtonSet.OK_CANCEL);
  return answer.getSelectedButton() === ui.Button.OK ? answer.getResponseText() : undefined;
}

export function showHelp(): void {
  showDialog({ page: "aide" }, { title: "Aide", width: 520, height: 560 });
}

export type DialogLook = {
  readonly title: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
};

/** A page, by its file; its data stand in the tags of the page as « <?= name ?> ». */
type Page = { readonly page: string; readonly data?: Readonly<Record<string, string>> };

/** A window over the workbook. */
export function showDialog(of: Page, { title, width, height }: DialogLook): void {
  const output = evaluated(of).setWidth(width).setHeight(height);
  SpreadsheetApp.getUi().showModalDialog(output, title);
}

export function showSidebar(of: Page, title: string): void {
  SpreadsheetApp.getUi().showSidebar(evaluated(of).setTitle(title));
}

function evaluated({ page, data = {} }: Page): GoogleAppsScript.HTML.HtmlOutput {
  return Object.assign(HtmlService.createTemplateFromFile(page), data).evaluate();
}
