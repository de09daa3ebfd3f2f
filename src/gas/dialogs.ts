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
  const page = HtmlService.createHtmlOutputFromFile("aide").setWidth(520).setHeight(560);
  SpreadsheetApp.getUi().showModalDialog(page, "Aide");
}

export function showSidebar(page: string, title: string): void {
  const output = HtmlService.createHtmlOutputFromFile(page).setTitle(title);
  SpreadsheetApp.getUi().showSidebar(output);
}

export type DialogLook = {
  readonly title: string;
  readonly width: number;
  readonly height: number;
};

export function showDialog(page: string, { title, width, height }: DialogLook): void {
  const output = HtmlService.createHtmlOutputFromFile(page).setWidth(width).setHeight(height);
  SpreadsheetApp.getUi().showModalDialog(output, title);
}

/** The page finds the data in its scriptlets « <?= name ?> ». */
export function showDialogWith(
  data: Readonly<Record<string, string>>,
  page: string,
  { title, width, height }: DialogLook,
): void {
  const template = Object.assign(HtmlService.createTemplateFromFile(page), data);
  const output = template.evaluate().setWidth(width).setHeight(height);
  SpreadsheetApp.getUi().showModalDialog(output, title);
}
