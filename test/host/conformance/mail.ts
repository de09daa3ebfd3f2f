/** Mail, which the product sends through the advanced Gmail service. */

import { AUTH, type Chapter, type Fact, refused } from "./facts.ts";

const FIRST = `const first = send("To: a@exemple.fr\\r\\nSubject: Facture 1");`;
const rawOf =
  (index: number) =>
  ({ world }: { world: { outbox: { messages: readonly { raw: string }[] } } }) =>
    world.outbox.messages[index]?.raw ?? "";

const inThread = (fact: string, headers: string, gives: boolean): Fact => ({
  ...{ fact, source: "gmail-threads", gives, given: { switches: { gmailKeepsMessageId: true } } },
  script: `
    const first = send("To: a@exemple.fr\\r\\nSubject: Facture 1\\r\\nMessage-ID: <un@exemple.fr>");
    return send("To: a@exemple.fr\\r\\n${headers}", first.threadId).threadId === first.threadId;`,
});

const line = (name: string) => new RegExp(`^${name}: (.*)$`, "m");

export const mail: Chapter = {
  title: "Mail",
  facts: [
    {
      fact: "Messages.send answers with id, threadId and labels; the scope gmail.send is enough.",
      source: "gmail-api",
      script: `const { id, threadId, labelIds } = send("To: a@exemple.fr"); return [/^[0-9a-f]{16}$/.test(id), id === threadId, labelIds];`,
      gives: [true, true, ["SENT"]],
    },
    {
      fact: "With gmail.send alone nothing can be read back.",
      source: "gmail-api",
      script: `${FIRST} Gmail.Users.Messages.get("me", first.id);`,
      gives: refused(
        "Specified permissions are not sufficient to call Gmail.Users.Messages.get. Required permissions: (https://mail.google.com/ || https://www.googleapis.com/auth/gmail.modify || https://www.googleapis.com/auth/gmail.readonly || https://www.googleapis.com/auth/gmail.metadata)",
      ),
    },
    {
      fact: "With gmail.readonly it can, by the Message-ID too.",
      source: "gmail-api",
      script: `
        ${FIRST}
        const headers = Gmail.Users.Messages.get("me", first.id, { format: "metadata" }).payload.headers;
        const id = headers.find(({ name }) => name === "Message-ID").value;
        return Gmail.Users.Messages.list("me", { q: "rfc822msgid:" + id }).messages.length;`,
      given: { scopes: [`${AUTH}gmail.send`, `${AUTH}gmail.readonly`] },
      gives: 1,
    },
    {
      fact: "A message without a recipient is refused.",
      source: "gmail-api",
      script: `send("Subject: Facture 1");`,
      gives: refused(
        "API call to gmail.users.messages.send failed with error: Recipient address required",
      ),
    },
    {
      fact: "So is an address that is none.",
      source: "gmail-api",
      script: `send("To: client@entreprise");`,
      gives: refused("Invalid To header"),
    },
    inThread(
      "A reply is in the thread with threadId, References or In-Reply-To, and the same subject.",
      "Subject: Re: Facture 1\\r\\nIn-Reply-To: <un@exemple.fr>\\r\\nReferences: <un@exemple.fr>",
      true,
    ),
    inThread(
      "With another subject it begins a new one.",
      "Subject: Rappel\\r\\nReferences: <un@exemple.fr>",
      false,
    ),
    inThread("Without References too.", "Subject: Facture 1", false),
    {
      fact: "An alias of the account in From is kept.",
      source: "gmail-api",
      script: `send("From: Compta <compta@exemple.fr>\\r\\nTo: a@exemple.fr");`,
      given: { account: { aliases: ["compta@exemple.fr"] } },
      when: (host) => host.run("main") && line("From").exec(rawOf(0)(host))?.[1],
      gives: "Compta <compta@exemple.fr>",
    },
    {
      fact: "Any other address there gives way to the account's own.",
      source: "choice",
      script: `send("From: Compta <autre@exemple.fr>\\r\\nTo: a@exemple.fr");`,
      when: (host) => host.run("main") && line("From").exec(rawOf(0)(host))?.[1],
      gives: "Compta <camille.martin@exemple.fr>",
    },
    {
      fact: "A Message-ID that the script writes is replaced (a switch).",
      source: "choice",
      script: `send("Message-ID: <un@exemple.fr>\\r\\nTo: a@exemple.fr");`,
      when: (host) =>
        host.run("main") &&
        line("Message-ID").exec(rawOf(0)(host))?.[1]?.endsWith("@mail.gmail.com>"),
      gives: true,
    },
    {
      fact: "The switch on, it is kept.",
      source: "choice",
      script: `send("Message-ID: <un@exemple.fr>\\r\\nTo: a@exemple.fr");`,
      given: { switches: { gmailKeepsMessageId: true } },
      when: (host) => host.run("main") && line("Message-ID").exec(rawOf(0)(host))?.[1],
      gives: "<un@exemple.fr>",
    },
    {
      fact: "MailApp needs the scope script.send_mail, its allowance counter too.",
      source: "types",
      script: "MailApp.getRemainingDailyQuota();",
      gives: refused(
        "Specified permissions are not sufficient to call MailApp.getRemainingDailyQuota. Required permissions: https://www.googleapis.com/auth/script.send_mail",
      ),
    },
    {
      fact: "With the scope, the host says that it does not have it.",
      source: "choice",
      script: `MailApp.sendEmail("a@exemple.fr", "Facture 1", "Bonjour");`,
      given: { scopes: [`${AUTH}script.send_mail`] },
      gives: refused(
        "MailApp.sendEmail existe dans Apps Script, mais l’hôte local ne l’émule pas.",
      ),
    },
    {
      fact: "GmailApp asks for the whole mailbox.",
      source: "types",
      script: `GmailApp.sendEmail("a@exemple.fr", "Facture 1", "Bonjour");`,
      gives: refused(
        "Specified permissions are not sufficient to call GmailApp.sendEmail. Required permissions: https://mail.google.com/",
      ),
    },
  ],
};
