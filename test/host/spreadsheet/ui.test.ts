import { describe, expect, test } from "vitest";
import { HostObject } from "../../../local/runtime/host-object.ts";
import { RecordedInterface } from "../../../local/runtime/user-interface.ts";
import { execute, open, scene } from "./support.ts";

test("a menu with a separator and a submenu", () => {
  const { app, ui } = open();
  const more = app.getUi().createMenu("Plus").addItem("Taux", "openRates");
  app
    .getUi()
    .createMenu("Ponctuel")
    .addItem("Relancer", "remind")
    .addSeparator()
    .addSubMenu(more)
    .addToUi();
  expect(ui.menus).toEqual([
    {
      caption: "Ponctuel",
      items: [
        { kind: "item", caption: "Relancer", functionName: "remind" },
        { kind: "separator" },
        {
          kind: "submenu",
          caption: "Plus",
          items: [{ kind: "item", caption: "Taux", functionName: "openRates" }],
        },
      ],
    },
  ]);
});

test("a menu added again takes the place of the first", () => {
  const { app, ui } = open();
  const add = (caption: string, item: string) =>
    app.getUi().createMenu(caption).addItem(item, "remind").addToUi();
  add("Ponctuel", "Relancer");
  add("Autre", "Relancer");
  add("Ponctuel", "Reprendre");
  expect(ui.menus.map(({ caption, items }) => [caption, items])).toEqual([
    ["Ponctuel", [{ kind: "item", caption: "Reprendre", functionName: "remind" }]],
    ["Autre", [{ kind: "item", caption: "Relancer", functionName: "remind" }]],
  ]);
});

describe("dialogs", () => {
  test("an alert in its three forms", () => {
    const { app, ui } = open();
    const page = app.getUi();
    const yesNo = Reflect.get(page.ButtonSet, "YES_NO");
    expect(page.alert("Bonjour").name()).toBe("OK");
    expect(page.alert("Envoyer ?", yesNo)).toBe(Reflect.get(page.Button, "YES"));
    page.alert("Relances", "Envoyer ?", yesNo);
    expect(ui.dialogs).toEqual([
      { title: "", prompt: "Bonjour", buttons: "OK", input: false },
      { title: "", prompt: "Envoyer ?", buttons: "YES_NO", input: false },
      { title: "Relances", prompt: "Envoyer ?", buttons: "YES_NO", input: false },
    ]);
  });

  test("a prompt gives the button and the text", () => {
    const where = scene();
    const ui = new RecordedInterface(() => ({ button: "CANCEL", text: "Dupont" }));
    const { app } = execute({ ...where, world: { ...where.world, ui } });
    const answer = app
      .getUi()
      .prompt("Client", "Nom ?", Reflect.get(app.getUi().ButtonSet, "OK_CANCEL"));
    expect([answer.getSelectedButton().name(), answer.getResponseText()]).toEqual([
      "CANCEL",
      "Dupont",
    ]);
  });
});

test.each(["installable-trigger", "custom-function"] as const)("no interface in a %s", (kind) => {
  const { app } = execute(scene(), kind);
  expect(() => app.getUi()).toThrow("Cannot call SpreadsheetApp.getUi() from this context.");
});

class Page extends HostObject {
  get _gasName() {
    return "HtmlOutput";
  }

  getContent() {
    return "<p>Bonjour</p>";
  }

  getTitle() {
    return "Ponctuel";
  }

  getWidth() {
    return 400;
  }

  getHeight() {
    return null;
  }
}

test("a sidebar and a dialog show a page, and nothing else", () => {
  const { app, ui } = open();
  app.getUi().showSidebar(new Page());
  app.getUi().showModalDialog(new Page(), "Aide");
  expect(ui.panels).toEqual([
    { kind: "sidebar", title: "Ponctuel", html: "<p>Bonjour</p>" },
    { kind: "modal", title: "Aide", html: "<p>Bonjour</p>", width: 400 },
  ]);
  expect(() => app.getUi().showSidebar("<p>")).toThrow("HtmlOutput");
});

test("the workbook may be opened by its own id only", () => {
  const { app } = open();
  expect(app.openById("classeur-1").getName()).toBe("Relances");
  expect(
    app.openByUrl("https://docs.google.com/spreadsheets/d/classeur-1/edit#gid=0").getId(),
  ).toBe("classeur-1");
  expect(() => app.openById("autre")).toThrow("You do not have permission");
});
