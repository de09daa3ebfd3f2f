import { describe, expect, it } from "vitest";
import { newBlob } from "../../../local/services/blob.ts";
import { htmlService } from "../../../local/services/html-service.ts";
import { call, testExecution, testWorld } from "./world.ts";

/** Stands in for the script's realm: the same code, the same bindings, run where the test runs. */
function evaluate(body: string, bindings: ReadonlyMap<string, unknown>): unknown {
  return new Function(...bindings.keys(), body)(...bindings.values());
}

function service(files: Readonly<Record<string, string>> = {}) {
  const world = testWorld({ htmlFiles: new Map(Object.entries(files)) });
  return htmlService(world, testExecution(world, { evaluate }));
}

function page(template: string, properties: Readonly<Record<string, unknown>> = {}): unknown {
  const made = call(service(), "createTemplate", template);
  for (const [name, value] of Object.entries(properties)) {
    call(made, "_set", name, value);
  }
  return call(call(made, "evaluate"), "getContent");
}

describe("scriptlets (developers.google.com/apps-script/guides/html/templates)", () => {
  it.each([
    ["a value", "<b><?= foo ?></b>", { foo: "x" }, "<b>x</b>"],
    ["raw", "<b><?!= foo ?></b>", { foo: "<i>x</i>" }, "<b><i>x</i></b>"],
    [
      "a loop",
      "<? for (const f of list) { ?><li><?= f ?></li><? } ?>",
      { list: ["a", "b"] },
      "<li>a</li><li>b</li>",
    ],
    ["a condition", "<? if (n > 1) { ?>many<? } else { ?>one<? } ?>", { n: 2 }, "many"],
    ["a trailing semicolon", "<?= foo; ?>", { foo: 1 }, "1"],
    ["only the first statement", "<?= 'a;b'; throw new Error('never') ?>", {}, "a;b"],
    ["a comment at the end", "<?= foo // why\n ?>", { foo: 1 }, "1"],
    ["no scriptlet", 'a $ ` \\ "b" \n c', {}, 'a $ ` \\ "b" \n c'],
    ["undefined", "<?= foo ?>", { foo: undefined }, "undefined"],
  ])("%s", (_name, template, properties, html) => {
    expect(page(template, properties)).toBe(html);
  });

  it("a scriptlet that is not closed is an error", () => {
    expect(() => page("a <?= b")).toThrow("not closed");
  });

  it("needs a script to run in", () => {
    const world = testWorld();
    const template = call(htmlService(world, testExecution(world)), "createTemplate", "a");
    expect(() => call(template, "evaluate")).toThrow("does not emulate templates");
  });
});

describe("contextual escaping", () => {
  const evil = "</script><img src=x onerror=\"alert('1')\">";

  it.each([
    [
      "text",
      "<p><?= v ?></p>",
      evil,
      "<p>&lt;/script&gt;&lt;img src=x onerror=&#34;alert(&#39;1&#39;)&#34;&gt;</p>",
    ],
    ["a quoted attribute", '<p title="<?= v ?>">', 'a" b', '<p title="a&#34; b">'],
    ["an unquoted attribute", "<p title=<?= v ?>>", "a b=c", "<p title=a&#32;b&#61;c>"],
    [
      "an attribute after others",
      "<p hidden class='a>b' title='<?= v ?>'>",
      "'",
      "<p hidden class='a>b' title='&#39;'>",
    ],
    ["an address", '<a href="<?= v ?>">', "https://a.fr/?b&c", '<a href="https://a.fr/?b&amp;c">'],
    ["a script as address", '<a href="<?= v ?>">', " JavaScript:alert(1)", '<a href="#">'],
    [
      "a script as address, in two pieces",
      '<a href="java<?= v ?>">',
      "script:alert(1)",
      '<a href="java#">',
    ],
    ["a number in a script", "<script>x = <?= v ?>;</script>", 5, "<script>x = 5;</script>"],
    [
      "text in a script",
      "<script>x = <?= v ?>;</script>",
      'a"</script>',
      '<script>x = "a\\"\\u003c/script\\u003e";</script>',
    ],
    [
      "inside a string of a script",
      "<script>x = 'a <?= v ?>';</script>",
      "it's \\",
      "<script>x = 'a it\\u0027s \\\\';</script>",
    ],
    [
      "after a string of a script",
      "<script>x = 'it\\'s'; y = <?= v ?></script>",
      null,
      "<script>x = 'it\\'s'; y = null</script>",
    ],
    ["a handler", "<b onclick='f(<?= v ?>)'>", "a'b", "<b onclick='f(&#34;a&#39;b&#34;)'>"],
    ["after a script", "<script>a<b</script><?= v ?>", "<", "<script>a<b</script>&lt;"],
    ["after a comment", "<!-- <script> --><?= v ?>", "<", "<!-- <script> -->&lt;"],
    ["in a comment", "<!-- <?= v ?> -->", "-->", "<!--  -->"],
    ["after a lone <", "1 < 2 <?= v ?>", ">", "1 < 2 &gt;"],
  ])("%s", (_name, template, v, html) => {
    expect(page(template, { v })).toBe(html);
  });

  it.each([
    ["a style sheet", "<style>a { color: <?= v ?> }</style>"],
    ["a style attribute", '<a style="<?= v ?>">'],
    ["the name of an attribute", "<a <?= v ?>>"],
  ])("is refused in %s", (_name, template) => {
    expect(() => page(template, { v: "x" })).toThrow("does not emulate");
  });
});

describe("pages and files", () => {
  it("come from the bundle, or are missed by name", () => {
    const files = service({ sidebar: "<p><?= a ?></p>" });
    const output = call(files, "createHtmlOutputFromFile", "sidebar");
    expect(call(output, "getContent")).toBe("<p><?= a ?></p>");
    const template = call(files, "createTemplateFromFile", "sidebar");
    expect(call(template, "getRawContent")).toBe("<p><?= a ?></p>");
    for (const method of ["createHtmlOutputFromFile", "createTemplateFromFile"]) {
      expect(() => call(files, method, "Sidebar")).toThrow("No HTML file named Sidebar was found.");
    }
  });

  it("give back the properties of a template", () => {
    const template = call(service(), "createTemplate", "");
    call(template, "_set", "name", "Durand");
    expect(call(template, "_get", "name")).toBe("Durand");
    expect(call(template, "_get", "other")).toBeUndefined();
  });

  it("are changed in a chain", () => {
    const output = call(service(), "createHtmlOutput", "<b>a</b>");
    const chained = [
      ["setTitle", "Relances"],
      ["setWidth", 300],
      ["setHeight", 200],
      ["append", "<i>b</i>"],
      ["setSandboxMode", null],
      ["setXFrameOptionsMode", null],
      ["addMetaTag", "viewport", "width=device-width"],
    ] as const;
    for (const [method, ...args] of chained) {
      expect(call(output, method, ...args)).toBe(output);
    }
    expect(call(output, "getTitle")).toBe("Relances");
    expect(call(output, "getWidth")).toBe(300);
    expect(call(output, "getHeight")).toBe(200);
    expect(call(output, "getContent")).toBe("<b>a</b><i>b</i>");
    expect(call(call(output, "clear"), "getContent")).toBe("");
  });

  it("start without title and size", () => {
    const output = call(service(), "createHtmlOutput");
    expect(call(output, "getTitle")).toBe("");
    expect(call(output, "getWidth")).toBeNull();
    expect(call(service(), "getUserAgent")).toBeNull();
  });

  it("append the untrusted escaped (example of the reference)", () => {
    const output = call(service(), "createHtmlOutput", "<b>Hello, world!</b>");
    call(output, "appendUntrusted", "<p>Hello again, world.</p>");
    expect(call(output, "getContent")).toBe(
      "<b>Hello, world!</b>&lt;p&gt;Hello again, world.&lt;/p&gt;",
    );
  });

  it("are made of blobs, become blobs, and templates that follow them", () => {
    const output = call(service(), "createHtmlOutput", newBlob("<p>é</p>", "text/html"));
    expect(call(call(output, "getBlob"), "getDataAsString")).toBe("<p>é</p>");
    const template = call(output, "asTemplate");
    call(output, "setContent", "<?= 1 + 1 ?>");
    expect(call(call(template, "evaluate"), "getContent")).toBe("2");
  });

  it("take four meta tags and no other", () => {
    const output = call(service(), "createHtmlOutput");
    expect(() => call(output, "addMetaTag", "theme-color", "red")).toThrow(
      "The meta tag you specified is not allowed in this context.",
    );
  });
});
