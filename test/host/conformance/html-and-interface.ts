/** HtmlService, and what the script shows to the user. */

import type { Host } from "../../../local/host.ts";
import { RecordedInterface } from "../../../local/runtime/user-interface.ts";
import { AUTH, answerOf, type Chapter, type Fact, killedAt, refused, running } from "./facts.ts";

const page = (template: string, properties = "") => `
  const template = HtmlService.createTemplate(${JSON.stringify(template)});
  ${properties}
  return template.evaluate().getContent();`;

const panels = (host: Host) => {
  answerOf(host.run("main"));
  return host.world.ui instanceof RecordedInterface ? host.world.ui.panels : undefined;
};

const templated = (fact: string, template: string, gives: string, properties = ""): Fact => ({
  ...{ fact, source: "templates", script: page(template, properties), gives },
});

const SHEET_SCOPE = { scopes: [`${AUTH}spreadsheets.currentonly`] };

export const htmlAndInterface: Chapter = {
  title: "HtmlService and the interface",
  facts: [
    templated("`<? ?>` runs.", "<? for (const n of [1, 2]) { ?><li><? } ?>", "<li><li>"),
    templated("`<?= ?>` prints, escaped.", "<?= '<b>' ?>", "&lt;b&gt;"),
    templated("`<?= ?>` prints its first statement only.", "<?= 1; 2 ?>", "1"),
    templated("`<?!= ?>` prints as it is.", "<?!= '<b>' ?>", "<b>"),
    templated(
      "Escaping depends on the place: in a script, a text is a literal.",
      "<script>const x = <?= name ?>;</script>",
      '<script>const x = "\\u003c/script\\u003e";</script>',
      "template.name = '</script>';",
    ),
    templated(
      "The properties of a template are the variables of its scriptlets.",
      "<?= name ?>",
      "Dupont",
      "template.name = 'Dupont';",
    ),
    {
      fact: "An HTML file that is not there is an error.",
      source: "gas-fakes",
      script: `HtmlService.createHtmlOutputFromFile("absente");`,
      gives: refused("No HTML file named absente was found."),
    },
    {
      fact: "Files are named without their extension.",
      source: "types",
      script: `return HtmlService.createHtmlOutputFromFile("page").getContent();`,
      given: { files: { "page.html": "<p>Bonjour</p>" } },
      gives: "<p>Bonjour</p>",
    },
    {
      fact: "The title of a page is empty by default.",
      source: "gas-fakes",
      script: `return HtmlService.createHtmlOutput("<p>").getTitle();`,
      gives: "",
    },
    {
      fact: "appendUntrusted escapes.",
      source: "gas-fakes",
      script: `return HtmlService.createHtmlOutput("<p>").appendUntrusted("<b>").getContent();`,
      gives: "<p>&lt;b&gt;",
    },
    {
      fact: "getUserAgent is null outside web apps.",
      source: "gas-fakes",
      script: "return HtmlService.getUserAgent();",
      gives: null,
    },
    {
      fact: "setSandboxMode changes nothing.",
      source: "types",
      script: `
        const output = HtmlService.createHtmlOutput("<p>").setSandboxMode(HtmlService.SandboxMode.NATIVE);
        return output.getContent();`,
      gives: "<p>",
    },
    {
      fact: "Only four meta tags are allowed.",
      source: "types",
      script: `HtmlService.createHtmlOutput("<p>").addMetaTag("refresh", "0");`,
      gives: refused("The meta tag you specified is not allowed in this context."),
    },
    {
      fact: "A sidebar has no width of its own: 300 pixels, whatever the page says.",
      source: "types",
      script: `SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("<p>").setTitle("T").setWidth(500));`,
      when: panels,
      gives: [{ kind: "sidebar", title: "T", html: "<p>" }],
    },
    {
      fact: "A dialog has the size of its page, and the title that it is given.",
      source: "types",
      script: `SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput("<p>").setWidth(500), "Titre");`,
      when: panels,
      gives: [{ kind: "modal", title: "Titre", html: "<p>", width: 500 }],
    },
    {
      fact: "A sidebar needs the scope script.container.ui.",
      source: "types",
      script: `SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("<p>"));`,
      given: SHEET_SCOPE,
      gives: refused(
        "Specified permissions are not sufficient to call Ui.showSidebar. Required permissions: https://www.googleapis.com/auth/script.container.ui",
      ),
    },
    {
      fact: "A dialog needs it too.",
      source: "types",
      script: `SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput("<p>"), "T");`,
      given: SHEET_SCOPE,
      gives: refused("Specified permissions are not sufficient to call Ui.showModalDialog."),
    },
    {
      fact: "A sidebar does not suspend the script: what is written stays bundled.",
      source: "types",
      declares: "function after() { return cell().getValue(); }",
      script: `
        cell().setValue("écrit");
        SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("<p>"));`,
      when: killedAt("Ui.showSidebar", "after"),
      gives: "",
    },
    {
      fact: "An alert does: the person who reads it sees what was written.",
      source: "types",
      declares: "function after() { return cell().getValue(); }",
      script: `cell().setValue("écrit"); SpreadsheetApp.getUi().alert("Relisez");`,
      when: killedAt("Ui.alert", "after"),
      gives: "écrit",
    },
    {
      fact: "A prompt gives the button and the text.",
      source: "types",
      script: `
        const answer = SpreadsheetApp.getUi().prompt("Client ?");
        return [answer.getSelectedButton() === SpreadsheetApp.getUi().Button.CLOSE, answer.getResponseText()];`,
      given: { ui: new RecordedInterface(() => ({ button: "CLOSE", text: "Dupont" })) },
      gives: [true, "Dupont"],
    },
    {
      fact: "An installed trigger has no interface.",
      source: "seen",
      script: `SpreadsheetApp.getUi();`,
      when: running({ kind: "installable-trigger" }),
      gives: refused("Cannot call SpreadsheetApp.getUi() from this context."),
    },
    {
      fact: "A menu that is added again takes the place of the first.",
      source: "seen",
      script: `
        for (const name of ["A", "B"]) {
          SpreadsheetApp.getUi().createMenu("Ponctuel").addItem(name, "main").addToUi();
        }`,
      when: (host) => {
        answerOf(host.run("main"));
        return host.world.ui.menus.map(({ items }) => items);
      },
      gives: [[{ kind: "item", caption: "B", functionName: "main" }]],
    },
    {
      fact: "The menu of an add-on is under « Extensions ».",
      source: "types",
      script: `SpreadsheetApp.getUi().createAddonMenu().addItem("A", "main").addToUi();`,
      when: (host) => {
        answerOf(host.run("main"));
        return host.world.ui.menus.map(({ caption }) => caption);
      },
      gives: ["Extensions"],
    },
  ],
};
