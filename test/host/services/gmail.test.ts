import fc from "fast-check";
import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";
import { gmail } from "../../../local/services/gmail.ts";
import { call, read, type TestWorld, testExecution, testWorld } from "./world.ts";

const SEND = "API call to gmail.users.messages.send failed with error: ";

function webSafe(text: string): string {
  return Buffer.from(text).toString("base64url");
}

/** A message as lines; the fields given replace those of a plain reminder, null leaves one out. */
function mail(fields: Readonly<Record<string, string | null>> = {}, body = "Bonjour,"): string {
  const headers: Readonly<Record<string, string | null>> = {
    From: "compta@dupont.fr",
    To: "client@durand.fr",
    Subject: "Relance F-2026-014",
    ...fields,
  };
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    value === null ? [] : [`${name}: ${value}`],
  );
  return `${lines.join("\r\n")}\r\n\r\n${body}`;
}

function mailbox(world: TestWorld = testWorld()) {
  const users = read(gmail(world, testExecution(world)), "Users");
  const messages = read(users, "Messages");
  const send = (raw: unknown, more: object = {}) => {
    world.clock.advance(1);
    return call(messages, "send", { raw, ...more }, "me");
  };
  return { world, users, messages, send };
}

function sentHeaders(world: TestWorld): readonly string[] {
  const raw = world.outbox.messages[0]?.raw ?? "";
  return raw.slice(0, raw.indexOf("\r\n\r\n")).split("\r\n");
}

describe("messages.send", () => {
  it("stores what was sent and tells its id, thread and label", () => {
    const { world, send } = mailbox();
    const result = send(webSafe(mail()));
    const [sent] = world.outbox.messages;
    expect(result).toEqual({ id: sent?.id, threadId: sent?.id, labelIds: ["SENT"] });
    expect(sent).toMatchObject({
      at: "2026-11-23T07:15:03.001Z",
      recipients: ["client@durand.fr"],
      subject: "Relance F-2026-014",
    });
    expect(sent?.id).toMatch(/^[0-9a-f]{16}$/);
  });

  it("takes bytes as well, and padded text", () => {
    const { world, send } = mailbox();
    send([...Buffer.from(mail({ Subject: "octets" }))].map((byte) => (byte << 24) >> 24));
    send(
      Buffer.from(mail({ Subject: "bourrage" }))
        .toString("base64")
        .replace(/\+/g, "-")
        .replace(/\//g, "_"),
    );
    expect(world.outbox.messages.map(({ subject }) => subject)).toEqual(["octets", "bourrage"]);
  });

  it("leaves a mail to oneself in the inbox too (seen on a test account, September 2026)", () => {
    const { send } = mailbox();
    expect(send(webSafe(mail({ To: "compta+test@dupont.fr" })))).toMatchObject({
      labelIds: ["UNREAD", "SENT", "INBOX"],
    });
  });

  it.each([
    ["no recipient", mail({ To: null }), "Recipient address required"],
    ["an empty recipient", mail({ To: "" }), "Recipient address required"],
    ["no address at all", mail({ To: "Durand" }), "Invalid To header"],
    // github.com/FlowCrypt/flowcrypt-browser/issues/1370
    ["a domain without a dot", mail({ To: "human@f" }), "Invalid To header"],
    ["semicolons", mail({ To: "a@b.fr; c@d.fr" }), "Invalid To header"],
    ["a bad copy", mail({ Cc: "a@@b.fr" }), "Invalid Cc header"],
    ["a bad blind copy", mail({ Bcc: "<>" }), "Invalid Bcc header"],
    ["a space in an address", mail({ To: "a b@c.fr" }), "Invalid To header"],
    [
      "51 recipients (Quotas for Google Services)",
      mail({ To: Array.from({ length: 51 }, (_, i) => `c${i}@d.fr`).join(",\r\n ") }),
      "Limit Exceeded: Email Recipients Per Message.",
    ],
    // RFC 5322, 2.1.1 and 2.3.
    ["a header line of 999 bytes", mail({ Subject: "x".repeat(990) }), "longer than 998 bytes"],
    ["a bare LF", mail().replace(/\r\n/g, "\n"), "bare CR or LF"],
    ["a bare CR", mail({}, "a\rb"), "bare CR or LF"],
    ["a header without a name", `oops\r\n${mail()}`, "header line without a name"],
  ])("refuses %s", (_name, text, reason) => {
    const { world, send } = mailbox();
    expect(() => send(webSafe(text))).toThrow(SEND);
    expect(() => send(webSafe(text))).toThrow(reason);
    expect(world.outbox.messages).toEqual([]);
    expect(world.quotas.remaining("mailRecipients")).toBe(100);
  });

  it.each([
    [
      "nothing",
      undefined,
      "'raw' RFC822 payload message string or uploading message via /upload/* URL required",
    ],
    ["standard base 64", `${webSafe(mail())}+/`, "Invalid value for ByteString"],
    ["25 MB and more", webSafe(mail({}, "x".repeat(26_214_400))), "Message too large."],
  ])("refuses %s as raw", (_name, raw, reason) => {
    expect(() => mailbox().send(raw)).toThrow(SEND + reason);
  });

  it("a line of 998 bytes and fifty recipients pass", () => {
    const { world, send } = mailbox();
    const fifty = Array.from({ length: 50 }, (_, i) => `c${i}@d.fr`).join(",\r\n ");
    send(webSafe(mail({ To: fifty, Subject: "x".repeat(998 - "Subject: ".length) })));
    expect(world.outbox.messages[0]?.recipients).toHaveLength(50);
  });

  it("is for me", () => {
    const { messages, world } = mailbox();
    const resource = { raw: webSafe(mail()) };
    expect(call(messages, "send", resource, world.account.email)).toHaveProperty("id");
    expect(() => call(messages, "send", resource, "another@dupont.fr")).toThrow(
      "Delegation denied",
    );
  });
});

describe("addresses (RFC 5322, 3.4)", () => {
  it.each([
    ["Durand <client@durand.fr>", ["client@durand.fr"]],
    ['"Durand, Jean" <jean@durand.fr>, b@c.fr', ["jean@durand.fr", "b@c.fr"]],
    ["=?UTF-8?B?w4lsb8Ovc2U=?= <eloise@durand.fr>", ["eloise@durand.fr"]],
    ["a@b.fr,\r\n c@d.fr", ["a@b.fr", "c@d.fr"]],
    ["a.b+c@d-e.co.uk,", ["a.b+c@d-e.co.uk"]],
    ["o'brien@d.ie", ["o'brien@d.ie"]],
  ])("%j", (to, recipients) => {
    const { world, send } = mailbox();
    send(webSafe(mail({ To: to })));
    expect(world.outbox.messages[0]?.recipients).toEqual(recipients);
  });

  it("counts To, Cc and Bcc until the day's allowance is used up", () => {
    const { world, send } = mailbox();
    send(webSafe(mail({ To: "a@b.fr", Cc: "c@d.fr, e@f.fr", Bcc: "g@h.fr" })));
    expect(world.quotas.remaining("mailRecipients")).toBe(96);
    for (let i = 0; i < 96; i++) {
      send(webSafe(mail()));
    }
    expect(() => send(webSafe(mail()))).toThrow("Service invoked too many times: email.");
    expect(world.outbox.messages).toHaveLength(97);
    world.clock.advance(86_400_000);
    expect(() => send(webSafe(mail()))).not.toThrow();
  });

  it("lets nothing pass that is not an address, whatever the header holds", () => {
    const pieces = [
      "a@b.fr",
      "c",
      "@",
      ",",
      ";",
      "<",
      ">",
      '"',
      " ",
      "é",
      "\0",
      "\r\n ",
      "\r\nBcc: x@y.fr",
    ];
    const to = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((list) => list.join(""));
    fc.assert(
      fc.property(to, (text) => {
        const { world, send } = mailbox();
        try {
          send(webSafe(mail({ To: text })));
        } catch {
          expect(world.outbox.messages).toEqual([]);
        }
        for (const recipient of world.outbox.messages[0]?.recipients ?? []) {
          expect(recipient).toMatch(/^[ -~]+@[A-Za-z0-9.-]+$/);
        }
      }),
    );
  });
});

describe("what Gmail rewrites", () => {
  it.each([
    ["its user's address stays", "compta@dupont.fr", ["From: compta@dupont.fr"]],
    ["in any case of letters", "Compta@Dupont.fr", ["From: Compta@Dupont.fr"]],
    [
      "an alias stays",
      "SARL Dupont <relances@dupont.fr>",
      ["From: SARL Dupont <relances@dupont.fr>"],
    ],
    // Headers of mailing lists: « X-Google-Original-From ».
    [
      "another's does not",
      "Banque <chef@banque.fr>",
      ["From: Banque <compta@dupont.fr>", "X-Google-Original-From: Banque <chef@banque.fr>"],
    ],
    [
      "nor what is no address",
      "nobody",
      ["From: compta@dupont.fr", "X-Google-Original-From: nobody"],
    ],
    ["what is missing is written", null, ["From: compta@dupont.fr"]],
  ])("From: %s", (_name, from, lines) => {
    const account = {
      email: "compta@dupont.fr",
      kind: "consumer",
      aliases: ["relances@dupont.fr"],
      refusedScopes: [],
    } as const;
    const { world, send } = mailbox(testWorld({ account }));
    send(webSafe(mail({ From: from })));
    const written = sentHeaders(world).filter((line) => /^(X-Google-Original-)?From:/.test(line));
    expect(written).toEqual(lines);
  });

  it("Date: written when missing, from the host's clock", () => {
    const { world, send } = mailbox();
    send(webSafe(mail()));
    expect(sentHeaders(world)).toContain("Date: Mon, 23 Nov 2026 07:15:03 +0000");
    const second = mailbox();
    second.send(webSafe(mail({ Date: "Sun, 22 Nov 2026 10:00:00 +0100" })));
    expect(sentHeaders(second.world).filter((line) => line.startsWith("Date"))).toEqual([
      "Date: Sun, 22 Nov 2026 10:00:00 +0100",
    ]);
  });

  it.each([
    ["kept", true, "<f-14@dupont.fr>", "<f-14@dupont.fr>", 0],
    ["replaced", false, "<f-14@dupont.fr>", /^<CA\+\S+@mail\.gmail\.com>$/, 1],
    ["made up when missing", true, null, /^<CA\+\S+@mail\.gmail\.com>$/, 0],
    ["replaced when it is none", true, "f-14", /^<CA\+\S+@mail\.gmail\.com>$/, 1],
  ])(
    "Message-ID: %s (switch gmailKeepsMessageId)",
    (_name, keeps, written, expected, originals) => {
      const { switches } = testWorld();
      const { world, send } = mailbox(
        testWorld({ switches: { ...switches, gmailKeepsMessageId: keeps } }),
      );
      send(webSafe(mail({ "Message-ID": written })));
      expect(world.outbox.messages[0]?.messageId).toMatch(expected);
      const lines = sentHeaders(world);
      expect(lines.filter((line) => /^Message-ID:/.test(line))).toEqual([
        `Message-ID: ${world.outbox.messages[0]?.messageId}`,
      ]);
      expect(lines.filter((line) => /^X-Google-Original-Message-ID:/.test(line))).toHaveLength(
        originals,
      );
    },
  );

  it("nothing else: an independent parser reads back what was written", async () => {
    const { world, send } = mailbox();
    const html = Buffer.from("<p>Réglez <b>1 234,56 €</b></p>").toString("base64");
    const body = [
      "--b",
      "Content-Type: text/plain; charset=UTF-8",
      "Content-Transfer-Encoding: quoted-printable",
      "",
      "R=C3=A9glez=",
      " vite",
      "--b",
      "Content-Type: text/html; charset=UTF-8",
      "Content-Transfer-Encoding: base64",
      "",
      html,
      "--b--",
      "",
    ].join("\r\n");
    send(
      webSafe(
        mail(
          {
            Subject: "=?UTF-8?B?RmFjdHVyZSDDqWNodWU=?=\r\n =?UTF-8?Q?_d=C3=A9j=C3=A0?=",
            "MIME-Version": "1.0",
            "Content-Type": 'multipart/alternative; boundary="b"',
          },
          body,
        ),
      ),
    );
    const parsed = await PostalMime.parse(world.outbox.messages[0]?.raw ?? "");
    expect(parsed.subject).toBe("Facture échue déjà");
    expect(world.outbox.messages[0]?.subject).toBe(parsed.subject);
    expect(parsed.from?.address).toBe("compta@dupont.fr");
    expect(parsed.to?.map(({ address }) => address)).toEqual(["client@durand.fr"]);
    expect(parsed.text?.trim()).toBe("Réglez vite");
    expect(parsed.html?.trim()).toBe("<p>Réglez <b>1 234,56 €</b></p>");
    expect(parsed.messageId).toBe(world.outbox.messages[0]?.messageId);
  });
});

/** developers.google.com/workspace/gmail/api/guides/threads: threadId, References, same subject. */
describe("threads", () => {
  const first = { "Message-ID": "<1@dupont.fr>", Subject: "Facture échue" };

  it.each([
    ["a reply", { "In-Reply-To": "<1@dupont.fr>", Subject: "Re: Facture échue" }, true],
    [
      "by References alone",
      { References: "<0@x.fr> <1@dupont.fr>", Subject: "Facture échue" },
      true,
    ],
    [
      "prefixes heaped up",
      { "In-Reply-To": "<1@dupont.fr>", Subject: "RE: Fwd: re: Facture échue" },
      true,
    ],
    [
      "encoded otherwise",
      { "In-Reply-To": "<1@dupont.fr>", Subject: "=?UTF-8?B?RmFjdHVyZSDDqWNodWU=?=" },
      true,
    ],
    ["no reference", { Subject: "Re: Facture échue" }, false],
    [
      "a reference to something else",
      { "In-Reply-To": "<2@dupont.fr>", Subject: "Re: Facture échue" },
      false,
    ],
    ["another subject", { "In-Reply-To": "<1@dupont.fr>", Subject: "Mise en demeure" }, false],
  ])("%s", (_name, fields, joins) => {
    const { world, send } = mailbox();
    send(webSafe(mail(first)));
    const threadId = world.outbox.messages[0]?.threadId;
    send(webSafe(mail({ ...fields, "Message-ID": "<9@dupont.fr>" })), { threadId });
    expect(world.outbox.messages[1]?.threadId === threadId).toBe(joins);
  });

  it("a thread that does not exist, or is not asked for, is not joined", () => {
    const { world, send } = mailbox();
    send(webSafe(mail(first)));
    const reply = { ...first, "Message-ID": "<2@dupont.fr>", "In-Reply-To": "<1@dupont.fr>" };
    send(webSafe(mail(reply)), { threadId: "0123456789abcdef" });
    send(webSafe(mail({ ...reply, "Message-ID": "<3@dupont.fr>" })));
    expect(new Set(world.outbox.messages.map(({ threadId }) => threadId)).size).toBe(3);
  });

  it("is read as a whole", () => {
    const { world, send, users } = mailbox();
    send(webSafe(mail(first)));
    const threadId = world.outbox.messages[0]?.threadId;
    const reply = { ...first, "Message-ID": "<2@dupont.fr>", "In-Reply-To": "<1@dupont.fr>" };
    send(webSafe(mail(reply)), { threadId });
    const thread = call(read(users, "Threads"), "get", "me", threadId, { format: "minimal" });
    expect(thread).toMatchObject({
      id: threadId,
      messages: world.outbox.messages.map(({ id }) => ({ id, threadId })),
    });
    expect(() => call(read(users, "Threads"), "get", "me", "no")).toThrow(
      "API call to gmail.users.threads.get failed with error: Requested entity was not found.",
    );
  });
});

describe("reading back (extended profile)", () => {
  function filled() {
    const box = mailbox();
    box.send(webSafe(mail({ "Message-ID": "<1@dupont.fr>" }, "Reference REL-0001 ci-jointe")));
    const encoded = Buffer.from("Votre référence : REL-0002").toString("base64");
    const base64 = {
      "Content-Transfer-Encoding": "base64",
      "Content-Type": "text/plain; charset=utf-8",
    };
    box.send(
      webSafe(mail({ "Message-ID": "<2@dupont.fr>", Subject: "Rappel", ...base64 }, encoded)),
    );
    return box;
  }

  it.each([
    ["rfc822msgid:<1@dupont.fr>", ["<1@dupont.fr>"]],
    ["rfc822msgid:2@dupont.fr", ["<2@dupont.fr>"]],
    ["rfc822msgid:3@dupont.fr", []],
    ['in:sent "REL-0002"', ["<2@dupont.fr>"]],
    ['"reference rel-0001"', ["<1@dupont.fr>"]],
    ["relance", ["<1@dupont.fr>"]],
    ["", ["<2@dupont.fr>", "<1@dupont.fr>"]],
  ])("finds %s", (q, messageIds) => {
    const { world, messages } = filled();
    const expected = messageIds.map((messageId) =>
      world.outbox.messages.find((sent) => sent.messageId === messageId),
    );
    const found = expected.map((sent) => ({ id: sent?.id, threadId: sent?.threadId }));
    const result = call(messages, "list", "me", { q });
    expect(result).toEqual(
      found.length > 0
        ? { messages: found, resultSizeEstimate: found.length }
        : { resultSizeEstimate: 0 },
    );
  });

  it("gives pages", () => {
    const { messages } = filled();
    const page = call(messages, "list", "me", { maxResults: 1 });
    expect(page).toMatchObject({ nextPageToken: "1", resultSizeEstimate: 2 });
    const next = call(messages, "list", "me", { maxResults: 1, pageToken: "1" });
    expect(next).not.toHaveProperty("nextPageToken");
  });

  it("refuses the operators that it does not know", () => {
    expect(() => call(filled().messages, "list", "me", { q: "from:me" })).toThrow("from:");
  });

  it("shows a message in the four formats", () => {
    const { world, messages } = filled();
    const id = world.outbox.messages[1]?.id;
    const get = (options?: object) => call(messages, "get", "me", id, options);
    expect(get({ format: "minimal" })).toMatchObject({
      id,
      labelIds: ["SENT"],
      snippet: "Votre référence : REL-0002",
      internalDate: String(Date.parse(world.outbox.messages[1]?.at ?? "")),
    });
    expect(get({ format: "metadata", metadataHeaders: ["subject"] })).toMatchObject({
      payload: { headers: [{ name: "Subject", value: "Rappel" }] },
    });
    // Apps Script turns the API's bytes into an array of signed bytes.
    const bytes = [...new Int8Array(Buffer.from("Votre référence : REL-0002"))];
    expect(get()).toMatchObject({ payload: { mimeType: "text/plain", body: { data: bytes } } });
    const raw = Buffer.from(world.outbox.messages[1]?.raw ?? "");
    expect(get({ format: "raw" })).toMatchObject({ raw: [...new Int8Array(raw)] });
    expect(() => call(messages, "get", "me", "no")).toThrow("Requested entity was not found.");
  });

  it("shows the parts of a message with an attachment", () => {
    const { world, messages, send } = mailbox();
    const pdf = [
      "Content-Type: application/pdf; name=facture.pdf",
      "Content-Disposition: attachment; filename*=UTF-8''facture%20%C3%A9chue.pdf",
      "Content-Transfer-Encoding: base64",
      "",
      "JVBERg==",
    ].join("\r\n");
    const body = `--b\r\n\r\nBonjour\r\n--b\r\n${pdf}\r\n--b--\r\n`;
    send(webSafe(mail({ "Content-Type": "multipart/mixed; boundary=b" }, body)));
    expect(call(messages, "get", "me", world.outbox.messages[0]?.id)).toMatchObject({
      payload: {
        mimeType: "multipart/mixed",
        parts: [
          { partId: "0", mimeType: "text/plain", filename: "" },
          {
            partId: "1",
            mimeType: "application/pdf",
            filename: "facture échue.pdf",
            body: { size: 4 },
          },
        ],
      },
    });
  });

  it("knows the profile", () => {
    const { users } = filled();
    expect(call(users, "getProfile", "me")).toEqual({
      emailAddress: "compta@dupont.fr",
      messagesTotal: 2,
      threadsTotal: 2,
    });
  });
});

describe("drafts (extended profile)", () => {
  it("are kept until they are sent", () => {
    const { world, users } = mailbox();
    const drafts = read(users, "Drafts");
    const draft = call(drafts, "create", { message: { raw: webSafe(mail()) } }, "me");
    expect(draft).toMatchObject({ message: { labelIds: ["DRAFT"] } });
    expect(world.outbox.messages).toEqual([]);
    expect(world.quotas.remaining("mailRecipients")).toBe(100);
    expect(call(drafts, "list", "me")).toEqual({ drafts: [draft], resultSizeEstimate: 1 });
    const sent = call(drafts, "send", { id: read(draft, "id") }, "me");
    expect(sent).toMatchObject({ id: world.outbox.messages[0]?.id, labelIds: ["SENT"] });
    expect(call(drafts, "list", "me")).toEqual({ resultSizeEstimate: 0 });
    expect(() => call(drafts, "send", { id: read(draft, "id") }, "me")).toThrow(
      "API call to gmail.users.drafts.send failed with error: Requested entity was not found.",
    );
  });

  it("may lack a recipient, and stay drafts when they cannot be sent", () => {
    const { users } = mailbox();
    const drafts = read(users, "Drafts");
    const draft = call(drafts, "create", { message: { raw: webSafe(mail({ To: null })) } }, "me");
    expect(() => call(drafts, "send", { id: read(draft, "id") }, "me")).toThrow(
      "Recipient address required",
    );
    expect(call(drafts, "list", "me")).toMatchObject({ resultSizeEstimate: 1 });
  });
});
